package org.beret.signin;

/** What may change of that with which a person signs in, or be tried with it; {@link CredentialChanges} records it. */
public enum CredentialChange {
    /** A first or new password, with a one-time code. */
    PASSWORD_CHOSEN("password.chosen"),
    PASSWORD_CHANGED("password.changed"),
    /** Staff voided the password and issued a one-time code. */
    PASSWORD_RESET("password.reset"),
    /** The operator of the server did, by command. */
    ADMINISTRATOR_RECOVERED("administrator.recovered"),
    EMAIL_CHANGED("email.changed"),
    PASSKEY_ADDED("passkey.added"),
    PASSKEY_REMOVED("passkey.removed"),
    TOTP_ADDED("totp.added"),
    TOTP_REMOVED("totp.removed"),
    /** Somebody who has the password gave a code that had been used: nothing changed, but its owner has to know. */
    TOTP_REUSED("totp.reused");

    private final String action;

    CredentialChange(String action) {
        this.action = action;
    }

    /** The action of the audit entry; {@code audit.<action>} is its text, {@code mail.sign-in.<action>} that of the letter. */
    public String action() {
        return action;
    }
}
