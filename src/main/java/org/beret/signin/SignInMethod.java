package org.beret.signin;

import org.beret.identity.PersonId;

/** Port: something besides the password that a person signs in with and can lose, such as an authenticator app. */
public interface SignInMethod {

    /** Whether the person has one that counts as a second factor. */
    boolean isSetUp(PersonId person);

    /** Takes it from somebody who gets a one-time code to begin anew, or is erased. */
    void forget(PersonId person);
}
