package org.beret.people;

import java.util.List;
import java.util.Objects;
import org.beret.identity.CurrentPerson;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.signin.CredentialChange;
import org.beret.signin.CredentialChanges;
import org.beret.signin.Passwords;
import org.beret.signin.SignInRateLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands on the account of the signed-in person. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class MyAccount {

    private final PersonRepository people;
    private final Passwords passwords;
    private final CredentialChanges changes;
    private final SignInRateLimit rateLimit;
    private final CurrentPerson currentPerson;

    MyAccount(
            PersonRepository people,
            Passwords passwords,
            CredentialChanges changes,
            SignInRateLimit rateLimit,
            CurrentPerson currentPerson) {
        this.people = people;
        this.passwords = passwords;
        this.changes = changes;
        this.rateLimit = rateLimit;
        this.currentPerson = currentPerson;
    }

    /** Chooses in which language to read courses that lack the language of the screens; null for the default. */
    @PreAuthorize("isAuthenticated()")
    public void changeSecondLanguage(@Nullable Language language) {
        var signedIn = currentPerson.require();
        people.findById(signedIn.id()).orElseThrow().changeSecondLanguage(language);
        signedIn.changeSecondLanguage(language);
    }

    /**
     * Changes the password and ends the other sessions of the account; this one goes on.
     *
     * @throws BusinessRuleViolation if the current password is wrong or was wrong too often, or the new one is too
     *     short or long
     */
    @PreAuthorize("isAuthenticated()")
    public void changePassword(String current, String chosen) {
        var signedIn = currentPerson.require();
        var person = people.findById(signedIn.id()).orElseThrow();
        Passwords.check(chosen);
        if (!rateLimit.countApart(person.signInName())) {
            throw new BusinessRuleViolation("sign-in.throttled");
        }
        if (!passwords.matches(current, Objects.requireNonNullElse(person.passwordHash(), ""))) {
            throw new BusinessRuleViolation("password.refused.old");
        }
        rateLimit.resetApart(person.signInName());
        person.setPasswordHash(
                passwords.hash(chosen, List.of(person.signInName(), signedIn.givenName(), signedIn.familyName())));
        people.save(person);
        changes.record(person.id(), CredentialChange.PASSWORD_CHANGED);
        signedIn.renewSession(person.sessionStamp());
    }
}
