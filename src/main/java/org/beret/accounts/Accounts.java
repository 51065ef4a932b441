package org.beret.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account that somebody wants to sign in to. */
@Service
class Accounts implements UserDetailsService {

    private final PersonRepository people;
    private final TrainingCentreRepository centres;

    Accounts(PersonRepository people, TrainingCentreRepository centres) {
        this.people = people;
        this.centres = centres;
    }

    /** Who has no password yet, or may not enter, is no account to sign in to, and takes as long to refuse. */
    @Override
    @Transactional(readOnly = true)
    public SignedInPerson loadUserByUsername(String name) {
        return find(name)
                .filter(person -> person.passwordHash() != null && mayEnter(person))
                .map(SignedInPerson::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    Optional<Person> find(String name) {
        return switch (SignInName.of(name)) {
            case SignInName.Email(var address) -> people.findByEmail(address);
            case SignInName.Officer(var country, var serviceKey) ->
                people.findByCountryCodeAndServiceKey(country, serviceKey);
        };
    }

    /** Staff of a suspended centre wait until it is opened again; its trainees learn on. */
    boolean mayEnter(Person person) {
        return !person.suspended()
                && !person.erased()
                && !(person.role() == Role.TRAINING_CENTRE && isSuspended(person.centre()));
    }

    private boolean isSuspended(@Nullable TrainingCentreId centre) {
        return centre != null
                && centres.findById(centre).map(TrainingCentre::suspended).orElse(false);
    }
}
