package org.beret.people;

import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.signin.SignInDirectory;
import org.beret.signin.SignInName;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account that somebody wants to sign in to. */
@Component
class PersonUserDetailsService implements SignInDirectory {

    private final PersonRepository people;
    private final TrainingCentreRepository centres;

    PersonUserDetailsService(PersonRepository people, TrainingCentreRepository centres) {
        this.people = people;
        this.centres = centres;
    }

    /** Who has no password yet, or may not enter, is no account to sign in to, and takes as long to refuse. */
    @Override
    @Transactional(readOnly = true)
    public SignedInPerson loadUserByUsername(String name) {
        return find(name)
                .filter(person -> person.getPassword() != null)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SignedInPerson> find(String name) {
        var person = switch (SignInName.of(name)) {
            case SignInName.Email(var address) -> people.findByEmail(address);
            case SignInName.Officer(var country, var serviceKey) -> people.findByServiceKey(country, serviceKey);
        };
        return person.filter(this::maySignIn).map(Person::toSignedInPerson);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public SignedInPerson changePassword(PersonId id, String hash) {
        var person = people.findById(id).orElseThrow();
        person.setPasswordHash(hash);
        return people.save(person).toSignedInPerson();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Integer> sessionStamp(PersonId person) {
        return people.sessionStamp(person);
    }

    /** Staff of a suspended centre wait until it is opened again; its trainees learn on. */
    private boolean maySignIn(Person person) {
        return !person.suspended()
                && !person.erased()
                && !(person.role() == Role.TRAINING_CENTRE && isSuspended(person.centre()));
    }

    private boolean isSuspended(@Nullable TrainingCentreId centre) {
        return centre != null
                && centres.findById(centre).map(TrainingCentre::suspended).orElse(false);
    }
}
