package org.beret.signin;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.InputText;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password policy and hashing: {@value #SHORTEST} to {@value #LONGEST} characters of any kind, not easy to guess
 * ({@link PasswordStrength}); hashed slowly by the configured encoder.
 */
@Component
public class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /** The key of the sentence that too many passwords wait to be hashed. */
    public static final String BUSY = "sign-in.busy";

    private final PasswordEncoder encoder;
    private final PasswordHashing hashing;

    Passwords(PasswordEncoder encoder, PasswordHashing hashing) {
        this.encoder = encoder;
        this.hashing = hashing;
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
     * @param ownWords names and addresses of the person, which are the first that others try
     * @throws BusinessRuleViolation if it is too short, too long or easy to guess, or too many wait to be hashed
     */
    public String hash(String password, Collection<String> ownWords) {
        check(password);
        return unlessBusy(() -> {
            PasswordStrength.refusal(password, ownWords).ifPresent(key -> {
                throw new BusinessRuleViolation(key);
            });
            return Objects.requireNonNull(encoder.encode(password));
        });
    }

    /**
     * Whether the password has this hash.
     *
     * @throws BusinessRuleViolation if too many passwords wait to be hashed
     */
    public boolean matches(String password, String hash) {
        return unlessBusy(() -> encoder.matches(password, hash));
    }

    private <T> T unlessBusy(Supplier<T> work) {
        try {
            return hashing.forKnown(() -> Duration.ZERO, work);
        } catch (RejectedExecutionException full) {
            throw new BusinessRuleViolation(BUSY);
        }
    }
}
