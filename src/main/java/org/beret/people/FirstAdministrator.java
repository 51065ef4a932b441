package org.beret.people;

import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.identity.Role;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.signin.Passwords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates the first account of a new installation for whoever holds the one-time token from the log. The token is
 * stored as a digest and void after a week, or once an administrator exists; each server has its own.
 */
@Component
public class FirstAdministrator {

    private final PersonRepository people;
    private final FirstAdministratorToken token;
    private final Passwords passwords;
    private final AuditTrail audit;

    FirstAdministrator(PersonRepository people, FirstAdministratorToken token, Passwords passwords, AuditTrail audit) {
        this.people = people;
        this.token = token;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Whether there is no administrator yet. */
    public boolean isMissing() {
        return !people.existsByRole(Role.ADMINISTRATOR);
    }

    /** Issues a token beside those of other servers. */
    @Transactional
    public String issueToken() {
        return token.issue();
    }

    /** Whether this is a token that is still valid. */
    public boolean accepts(String typed) {
        return token.isValid(typed);
    }

    /**
     * Creates the administrator's account and deletes the token.
     *
     * @throws BusinessRuleViolation if the token is void, or the name, address or password is invalid
     */
    @Transactional
    public void open(
            String typed, String email, String givenName, String familyName, String password, Language language) {
        if (!token.isValid(typed)) {
            throw new BusinessRuleViolation("first-administrator.void-token");
        }
        var details = new NewColleague(email, familyName, givenName, language, false);
        check(details);
        Passwords.check(password);
        if (!token.redeem(typed) || !isMissing()) {
            throw new BusinessRuleViolation("first-administrator.void-token");
        }
        var administrator = people.save(new Person(
                Role.ADMINISTRATOR,
                details.email(),
                details.givenName(),
                details.familyName(),
                language,
                passwords.hash(password, List.of(details.email(), details.givenName(), details.familyName()))));
        audit.recordOwn(administrator.toSignedInPerson(), "administrator.first");
    }

    private void check(NewColleague details) {
        details.check();
        if (people.existsByEmail(details.email())) {
            throw new BusinessRuleViolation("person.refused.email-taken");
        }
    }
}
