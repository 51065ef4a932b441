package org.beret.signin;

import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.InputText;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password policy and hashing: {@value #SHORTEST} to {@value #LONGEST} characters of any kind; hashed slowly by the
 * configured encoder.
 */
@Component
public class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * Validates the length.
     *
     * @throws BusinessRuleViolation if it is too short or too long
     */
    public static void check(String password) {
        var length = InputText.composed(password).length();
        if (length < SHORTEST) {
            throw new BusinessRuleViolation("password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new BusinessRuleViolation("password.long", LONGEST);
        }
    }

    /**
     * Validates and hashes a password; takes noticeable time, by design.
     *
     * @throws BusinessRuleViolation if it is too short or too long
     */
    public String hash(String password) {
        check(password);
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("A password without a hash");
        }
        return hash;
    }

    /** Whether the password has this hash. */
    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }
}
