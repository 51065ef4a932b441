package org.beret.accounts;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account that somebody wants to sign in to. */
@Service
class Accounts implements UserDetailsService {

    private final PersonRepository people;

    Accounts(PersonRepository people) {
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedInPerson loadUserByUsername(String email) {
        return people.findByEmail(Person.normalized(email))
                .filter(person -> person.passwordHash() != null)
                .map(SignedInPerson::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
