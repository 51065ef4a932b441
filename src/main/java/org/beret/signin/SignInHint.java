package org.beret.signin;

import java.util.List;

/**
 * Accounts that the sign-in page offers to whoever opens it, as a demonstration does. Without an implementation the page offers
 * none.
 */
public interface SignInHint {

    /** What to type as the sign-in name, one example a role. */
    List<String> signInNames();

    /** The password of each of them. */
    String password();
}
