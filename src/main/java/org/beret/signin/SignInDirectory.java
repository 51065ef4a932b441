package org.beret.signin;

import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * Port: the accounts, implemented by the module people. {@link UserDetailsService} finds those with a password; the
 * methods here serve one-time codes and session revocation.
 */
public interface SignInDirectory extends UserDetailsService {

    /** The account of a sign-in name, with or without a password; empty if unknown or barred. */
    Optional<SignedInPerson> find(String name);

    /** The account of a person; empty if there is none or it is barred. */
    Optional<SignedInPerson> findById(PersonId person);

    /** Sets the password hash and ends earlier sessions. */
    SignedInPerson changePassword(PersonId person, String hash);

    /** Whether a training centre demands a second factor of its staff. */
    boolean demandsSecondFactor(TrainingCentreId centre);

    /** The current {@link SignedInPerson#sessionStamp}; empty if there is no such person. */
    Optional<Integer> sessionStamp(PersonId person);
}
