package org.beret.signin;

import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * The accounts that people sign in to. {@link UserDetailsService} answers for those with a password; the methods here are for
 * what it cannot tell: who still has to choose one, and which sessions have ended. The module that keeps people implements it.
 */
public interface SignInDirectory extends UserDetailsService {

    /** The account of this name, with a password or without; empty if there is none or it may not be entered. */
    Optional<SignedInPerson> find(String name);

    /** Replaces the password by one with this hash. Sessions that began before have ended. */
    SignedInPerson changePassword(PersonId person, String hash);

    /** The number that {@link SignedInPerson#sessionStamp} must have for a session to go on; empty if there is no such person. */
    Optional<Integer> sessionStamp(PersonId person);
}
