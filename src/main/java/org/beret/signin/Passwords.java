package org.beret.signin;

import org.beret.shared.BusinessRuleViolation;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a new password must be: long. Signs of every kind are welcome and none is demanded. */
@Component
public class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * Refuses what is too short or too long.
     *
     * @throws BusinessRuleViolation if nobody could keep this password, or anybody could guess it
     */
    public static void check(String password) {
        if (password.length() < SHORTEST) {
            throw new BusinessRuleViolation("password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new BusinessRuleViolation("password.long", LONGEST);
        }
    }

    /** What is kept of a password. It takes a while, and that is its purpose. */
    public String hash(String password) {
        check(password);
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("A password without a hash");
        }
        return hash;
    }

    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }
}
