package org.beret.people;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.beret.audit.AuditTrail;
import org.beret.identity.FreshSignIn;
import org.beret.signin.CredentialChange;
import org.beret.signin.CredentialChanges;
import org.beret.signin.SignInCodes;
import org.beret.signin.SignInMethod;
import org.springframework.stereotype.Component;

/**
 * Issues one-time codes as slips, and records that in the audit trail. A code lets its holder in as somebody else, so whoever issues one has
 * to have proved lately who they are.
 */
@Component
class SignInSlips {

    private final PersonRepository people;
    private final SignInCodes codes;
    private final List<SignInMethod> methods;
    private final AuditTrail audit;
    private final CredentialChanges changes;
    private final FreshSignIn freshSignIn;

    SignInSlips(
            PersonRepository people,
            SignInCodes codes,
            List<SignInMethod> methods,
            AuditTrail audit,
            CredentialChanges changes,
            FreshSignIn freshSignIn) {
        this.people = people;
        this.codes = codes;
        this.methods = methods;
        this.audit = audit;
        this.changes = changes;
        this.freshSignIn = freshSignIn;
    }

    /** Codes for a first password, for those of these people who have none and are not suspended. */
    List<SignInSlip> issueFirst(Collection<Person> people) {
        freshSignIn.require();
        var invited = people.stream()
                .filter(person -> PersonState.of(person) == PersonState.WITHOUT_PASSWORD)
                .toList();
        audit.record(invited.stream().map(Person::id).toList(), "code.issued");
        return issue(invited);
    }

    /** Voids the password of a person and whatever else they sign in with, and issues a code for a new one. */
    SignInSlip resetPassword(Person person) {
        freshSignIn.require();
        person.clearPassword();
        people.save(person);
        methods.forEach(method -> method.forget(person.id()));
        changes.record(person.id(), CredentialChange.PASSWORD_RESET);
        return issue(List.of(person)).getFirst();
    }

    private List<SignInSlip> issue(List<Person> invited) {
        var issued = codes.issue(invited.stream().map(Person::id).toList());
        return invited.stream()
                .flatMap(person -> Stream.ofNullable(issued.get(person.id()))
                        .map(code -> new SignInSlip(
                                person.id(),
                                person.fullName(),
                                person.signInName(),
                                code.code(),
                                code.expiresAt(),
                                person.language())))
                .toList();
    }
}
