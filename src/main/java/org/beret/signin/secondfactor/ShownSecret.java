package org.beret.signin.secondfactor;

import jakarta.servlet.http.HttpSession;

/**
 * The secret that the page for setting up an app shows, kept in the session until a code proves that the app has it; the
 * same after a reload, so that what was scanned holds.
 */
public final class ShownSecret {

    private static final String ATTRIBUTE = ShownSecret.class.getName();

    private ShownSecret() {}

    /** The one that is shown, or a new one. */
    public static TotpSecret of(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof byte[] shown) {
            return new TotpSecret(shown);
        }
        var secret = TotpSecret.generate();
        session.setAttribute(ATTRIBUTE, secret.value());
        return secret;
    }

    /** It is the app's by now. */
    public static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }
}
