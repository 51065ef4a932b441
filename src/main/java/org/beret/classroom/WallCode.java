package org.beret.classroom;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code of six digits on the wall of a room, which changes every half minute (RFC 6238, HMAC-SHA-1). Whoever knows it sees the wall, or
 * heard of it less than a minute ago.
 */
final class WallCode {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    /** How long before the beginning and after the end of a session its codes are good. */
    static final Duration MARGIN = Duration.ofMinutes(15);

    private WallCode() {}

    /** The code of a moment. */
    static String of(String secret, Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(HexFormat.of().parseHex(secret), GENERATOR.getAlgorithm()), moment, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether this was typed from the code of now, or the one before: typing takes a while. */
    static boolean accepts(String secret, String typed, Instant now) {
        var code = digits(typed);
        return code.equals(of(secret, now)) || code.equals(of(secret, now.minus(GENERATOR.getTimeStep())));
    }

    /** Seconds until the code changes. */
    static int secondsLeft(Instant now) {
        var step = GENERATOR.getTimeStep().toSeconds();
        return (int) (step - now.getEpochSecond() % step);
    }

    /** Whether codes of a session are good now. */
    static boolean isGood(ClassSession session, Instant now) {
        return !session.cancelled()
                && !now.isBefore(session.begins().minus(MARGIN))
                && now.isBefore(session.ends().plus(MARGIN));
    }

    /** Digits of any script, without what stands between them. */
    private static String digits(String typed) {
        return typed.codePoints()
                .filter(Character::isDigit)
                .mapToObj(digit -> String.valueOf(Character.digit(digit, 10)))
                .collect(Collectors.joining());
    }
}
