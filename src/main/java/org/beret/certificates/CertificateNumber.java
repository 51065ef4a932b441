package org.beret.certificates;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The number printed on a certificate, and at the same time the code by which a stranger finds it: eleven random characters (55 bits) and a
 * check character, for example {@code 7K4M-9QXD-2HPG}. Letters that look like digits are not used, and are read as those digits when
 * somebody types them.
 */
public record CertificateNumber(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int SLIP = 2;
    private static final int LONGEST = 64;
    private static final int DECIMAL = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static CertificateNumber next() {
        var drawn = new StringBuilder();
        RANDOM.ints(LENGTH - 1, 0, ALPHABET.length()).forEach(position -> drawn.append(ALPHABET.charAt(position)));
        return new CertificateNumber(grouped(drawn.toString() + check(drawn)));
    }

    /** The number somebody typed, however they wrote it; none if it cannot be one. */
    public static Optional<CertificateNumber> read(String typed) {
        var plain = plain(typed);
        var known = plain.length() == LENGTH && plain.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return known && check(plain.substring(0, LENGTH - 1)) == plain.charAt(LENGTH - 1)
                ? Optional.of(new CertificateNumber(grouped(plain)))
                : Optional.empty();
    }

    /** Whether somebody meant a number, and a character of it is wrong, missing or too many. */
    static boolean isMistyped(String typed) {
        var plain = plain(typed);
        return Math.abs(plain.length() - LENGTH) <= SLIP
                && plain.chars().allMatch(Character::isLetterOrDigit)
                && typed.codePoints().anyMatch(Character::isDigit)
                && read(typed).isEmpty();
    }

    /**
     * Capitals and ASCII digits alone: digits of any script and of any width count as such, and whatever separates groups or
     * cannot be seen is dropped.
     */
    private static String plain(String typed) {
        if (typed.length() > LONGEST) {
            return "";
        }
        var plain = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(sign -> !separates(sign))
                .forEach(sign -> plain.appendCodePoint(
                        Character.isDigit(sign) ? '0' + Character.digit(sign, DECIMAL) : looksLikeDigit(sign)));
        return plain.toString();
    }

    private static boolean separates(int sign) {
        return switch (Character.getType(sign)) {
            case Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.SPACE_SEPARATOR,
                    Character.FORMAT -> true;
            default -> Character.isWhitespace(sign) || sign == '.' || sign == ',';
        };
    }

    private static int looksLikeDigit(int letter) {
        return switch (letter) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> letter;
        };
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
