package org.beret.signin;

/** Addresses of the plain pages on which people sign in. */
public final class SignInNavigation {

    /** The sign-in form. */
    public static final String SIGN_IN = "/sign-in";

    /** Where a person with a one-time code chooses a password. */
    public static final String FIRST_SIGN_IN = "/first-sign-in";

    /** The query parameters by which the sign-in form says why one is there. */
    public static final String WRONG = "wrong";

    public static final String THROTTLED = "throttled";
    public static final String BUSY = "busy";
    public static final String EXPIRED = "expired";
    public static final String SIGNED_OUT = "signed-out";

    private SignInNavigation() {}

    /** The sign-in form with its reason. */
    public static String signIn(String reason) {
        return SIGN_IN + "?" + reason;
    }
}
