package org.beret.signin.secondfactor;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** What server and authenticator app share: 160 random bits, never shown after the app has them. */
public final class TotpSecret {

    private static final String ISSUER = "Beret";
    private static final int BYTES = 20;
    private static final int RADIX = 32;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] value;

    /** One that was generated before. */
    TotpSecret(byte[] value) {
        this.value = value;
    }

    /** A new one. */
    public static TotpSecret generate() {
        var value = new byte[BYTES];
        RANDOM.nextBytes(value);
        return new TotpSecret(value);
    }

    byte[] value() {
        return value;
    }

    /** In Base32, for who cannot scan: 32 signs, which are 160 bits without a rest. */
    public String text() {
        var digits = "%32s".formatted(new BigInteger(1, value).toString(RADIX)).replace(' ', '0');
        return digits.chars()
                .mapToObj(digit -> String.valueOf(BASE32.charAt(Character.digit(digit, RADIX))))
                .collect(Collectors.joining());
    }

    /** What the QR code says: the address by which apps take a secret over. */
    public String address(String signInName) {
        var account = URLEncoder.encode(signInName, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + ISSUER + ":" + account + "?secret=" + text() + "&issuer=" + ISSUER;
    }
}
