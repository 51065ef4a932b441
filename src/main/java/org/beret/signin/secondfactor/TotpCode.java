package org.beret.signin.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every thirty seconds (RFC 6238, HMAC-SHA-1), as every authenticator app makes them. */
final class TotpCode {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long SECONDS = GENERATOR.getTimeStep().toSeconds();

    /** Clocks of telephones go wrong: one step before and after now is right, too. */
    private static final int STEPS_ASIDE = 1;

    private TotpCode() {}

    /** The number of the step in which this secret makes what was typed; empty if it does so in none of those around now. */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        var code = typed.replaceAll("\\s", "");
        var current = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(current - STEPS_ASIDE, current + STEPS_ASIDE)
                .filter(step ->
                        of(secret, Instant.ofEpochSecond(step * SECONDS)).equals(code))
                .findFirst();
    }

    /** The code of a moment. */
    static String of(byte[] secret, Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()), moment, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
