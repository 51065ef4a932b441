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

/** Loads accounts for Spring Security by sign-in name: e-mail address, or country and service number. */
@Component
class PersonUserDetailsService implements SignInDirectory {

    private final PersonRepository people;
    private final TrainingCentreRepository centres;
    private final SessionStamps stamps;

    PersonUserDetailsService(PersonRepository people, TrainingCentreRepository centres, SessionStamps stamps) {
        this.people = people;
        this.centres = centres;
        this.stamps = stamps;
    }

    /** An account without a password is reported as unknown, which takes as long to refuse as a wrong password. */
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
            case SignInName.Officer(var country, var serviceKey) ->
                people.findByServiceKey(country, serviceKey)
                        .or(() -> people.findByServiceKey(country, country + serviceKey));
        };
        return person.filter(this::maySignIn).map(Person::toSignedInPerson);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SignedInPerson> findById(PersonId person) {
        return people.findById(person).filter(this::maySignIn).map(Person::toSignedInPerson);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public SignedInPerson changePassword(PersonId id, String hash) {
        var person = people.findById(id).orElseThrow();
        person.setPasswordHash(hash);
        return people.save(person).toSignedInPerson();
    }

    @Override
    public Optional<Integer> sessionStamp(PersonId person) {
        return stamps.find(person);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean demandsSecondFactor(TrainingCentreId centre) {
        return centres.findById(centre).map(TrainingCentre::demandsSecondFactor).orElse(false);
    }

    /** False for the staff of a suspended centre; its trainees go on learning. */
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
