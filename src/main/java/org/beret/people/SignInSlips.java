package org.beret.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.beret.audit.AuditTrail;
import org.beret.identity.FreshSignIn;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.people.slips.SignInSlip;
import org.beret.people.slips.SlipMaking;
import org.beret.people.slips.SlipSource;
import org.beret.shared.Collation;
import org.beret.shared.Language;
import org.beret.signin.CredentialChange;
import org.beret.signin.CredentialChanges;
import org.beret.signin.KeptCodes;
import org.beret.signin.SignInCodes;
import org.beret.signin.SignInCodes.Issued;
import org.beret.signin.SignInMethod;
import org.springframework.stereotype.Component;

/**
 * Issues one-time codes as slips, and records that in the audit trail. A code lets its holder in as somebody else, so whoever issues one has
 * to have proved lately who they are.
 */
@Component
class SignInSlips implements SlipSource {

    private final PersonRepository people;
    private final SignInCodes codes;
    private final KeptCodes kept;
    private final SlipMaking making;
    private final List<SignInMethod> methods;
    private final AuditTrail audit;
    private final CredentialChanges changes;
    private final FreshSignIn freshSignIn;

    SignInSlips(
            PersonRepository people,
            SignInCodes codes,
            KeptCodes kept,
            SlipMaking making,
            List<SignInMethod> methods,
            AuditTrail audit,
            CredentialChanges changes,
            FreshSignIn freshSignIn) {
        this.people = people;
        this.codes = codes;
        this.kept = kept;
        this.making = making;
        this.methods = methods;
        this.audit = audit;
        this.changes = changes;
        this.freshSignIn = freshSignIn;
    }

    /** Before anything is asked or said. */
    void requireFresh() {
        freshSignIn.require();
    }

    /** Codes for a first password, for these people who have none. */
    List<SignInSlip> issueFirst(Collection<Person> invited) {
        return slips(invited, issued(invited));
    }

    /** The same, to be printed in the background. */
    void print(Collection<Person> invited, String madeFor) {
        making.begin(madeFor, issued(invited));
    }

    private Map<PersonId, Issued> issued(Collection<Person> invited) {
        freshSignIn.require();
        var ids = invited.stream().map(Person::id).toList();
        audit.record(ids, "code.issued");
        return codes.issue(ids);
    }

    /** Voids the password of a person and whatever else they sign in with, and issues a code for a new one. */
    SignInSlip resetPassword(Person person) {
        freshSignIn.require();
        person.clearPassword();
        people.save(person);
        methods.forEach(method -> method.forget(person.id()));
        changes.record(person.id(), CredentialChange.PASSWORD_RESET);
        return slips(List.of(person), codes.issue(List.of(person.id()))).getFirst();
    }

    @Override
    public List<SignInSlip> slips(UUID batch, TrainingCentreId centre, Language order) {
        var still = kept.of(batch);
        var invited = people.findAllAtCentre(still.keySet(), centre).stream()
                .filter(person -> PersonState.of(person) == PersonState.WITHOUT_PASSWORD)
                .sorted(Person.byName(Collation.of(order)))
                .toList();
        return slips(invited, still);
    }

    private static List<SignInSlip> slips(Collection<Person> invited, Map<PersonId, Issued> issued) {
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
