package org.beret.certificates;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The number printed on a certificate, and at the same time the code by which a stranger finds it: eleven random characters
 * (55 bits) and one that shows a slip of the pen, for example {@code 7K4M-9QXD-2HPA}. Letters that look like digits are not
 * used, and are read as those digits when somebody types them.
 */
public record CertificateNumber(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static CertificateNumber next() {
        var drawn = new StringBuilder();
        RANDOM.ints(LENGTH - 1, 0, ALPHABET.length()).forEach(position -> drawn.append(ALPHABET.charAt(position)));
        return new CertificateNumber(grouped(drawn.toString() + check(drawn)));
    }

    /** The number somebody typed, however they wrote it; none if it cannot be one. */
    public static Optional<CertificateNumber> read(String typed) {
        if (typed.length() > LENGTH * 3) {
            return Optional.empty();
        }
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s.‐-―-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var known = plain.length() == LENGTH && plain.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return known && check(plain.substring(0, LENGTH - 1)) == plain.charAt(LENGTH - 1)
                ? Optional.of(new CertificateNumber(grouped(plain)))
                : Optional.empty();
    }

    /** Luhn's sum over 32 characters: finds each wrong character and almost each pair in the wrong order. */
    private static char check(CharSequence characters) {
        var sum = 0;
        for (var position = 0; position < characters.length(); position++) {
            var weighted = ALPHABET.indexOf(characters.charAt(position)) * (position % 2 == 0 ? 2 : 1);
            sum += weighted / ALPHABET.length() + weighted % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    private static String grouped(String plain) {
        return plain.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return value;
    }
}
