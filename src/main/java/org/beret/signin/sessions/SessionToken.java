package org.beret.signin.sessions;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beret.signin.TokenDigest;

/** The value of the cookie by which a browser proves that a session is its own. */
record SessionToken(UUID session, String secret) {

    private static final Pattern VALUE =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~([A-Za-z0-9_-]{32})");
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    static String generate() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static Optional<SessionToken> parse(String cookie) {
        return Optional.of(VALUE.matcher(cookie))
                .filter(Matcher::matches)
                .map(value -> new SessionToken(UUID.fromString(value.group(1)), value.group(2)));
    }

    String digest() {
        return TokenDigest.of(secret);
    }

    @Override
    public String toString() {
        return session + "~" + secret;
    }
}
