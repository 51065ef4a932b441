package org.beret.signin;

import java.util.List;

/** Port: accounts that the sign-in form offers, as a demonstration does. Without an implementation it offers none. */
public interface SignInHint {

    /** One example for each role. */
    List<String> signInNames();

    /** The password of all of them. */
    String password();
}
