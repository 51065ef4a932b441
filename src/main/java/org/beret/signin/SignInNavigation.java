package org.beret.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the plain pages on which people sign in. */
public final class SignInNavigation {

    /** The sign-in form. */
    public static final String SIGN_IN = "/sign-in";

    /** Where a person with a one-time code chooses a password. */
    public static final String FIRST_SIGN_IN = "/first-sign-in";

    /** Where a person who has given the password gives the code of an authenticator app, or sets one up. */
    public static final String SECOND_FACTOR = "/second-factor";

    /** Where a signed-in person sets up an authenticator app. */
    public static final String SECOND_FACTOR_APP = "/second-factor/app";

    /** Where a script gets a challenge for a passkey, and where it brings it signed. */
    public static final String PASSKEY_CHALLENGE = "/passkeys/sign-in/challenge";

    public static final String PASSKEY_SIGN_IN = "/passkeys/sign-in";

    /** Where a person makes a passkey. */
    public static final String PASSKEYS = "/passkeys";

    public static final String PASSKEYS_OFFERED = "/passkeys?offer";

    /** Where a script gets the challenge for a new passkey. */
    public static final String NEW_PASSKEY_CHALLENGE = "/passkeys/challenge";

    /** Where somebody goes on who makes no passkey now. */
    public static final String PASSKEYS_LATER = "/passkeys/later";

    /** Where one goes to sign in at a provider, whose id follows. */
    public static final String SINGLE_SIGN_ON = "/oauth2/authorization/";

    /** The screen of the account, where a person is back after a change. */
    public static final String ACCOUNT = "/account";

    /** Who gives a new code to somebody who has forgotten the password. */
    public static final String FORGOTTEN = "/forgotten";

    /** The query parameters by which the sign-in form says why one is there. */
    public static final String WRONG = "wrong";

    public static final String THROTTLED = "throttled";
    public static final String BUSY = "busy";
    /** Of single sign-on: nobody here is this person, and the provider did not answer as it should. */
    public static final String UNKNOWN = "unknown";

    public static final String PROVIDER = "provider";
    public static final String EXPIRED = "expired";
    public static final String SIGNED_OUT = "signed-out";

    /** Of the link for the first administrator: it has served, or it does not serve. */
    public static final String ACCOUNT_MADE = "account-made";

    public static final String VOID_LINK = "void-link";

    private SignInNavigation() {}

    /** The sign-in form with its reason. */
    public static String signIn(String reason) {
        return SIGN_IN + "?" + reason;
    }

    /**
     * The page of the first sign-in with name and code filled in. They stand behind {@code #}, which browsers send to no server.
     *
     * @param page its whole address
     */
    public static String firstSignIn(String page, String name, String code) {
        return page + "#name=" + encoded(name) + "&code=" + encoded(code);
    }

    /** A plus sign would be a blank only in forms. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
