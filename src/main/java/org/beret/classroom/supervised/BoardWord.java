package org.beret.classroom.supervised;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The word on the board of a room: four syllables that can be read out in any language, {@value #WORDS} of them. They mean nothing, so
 * nobody guesses one from the subject of the quiz.
 */
final class BoardWord {

    private static final String CONSONANTS = "dlmnrtv";
    private static final String VOWELS = "aeio";
    private static final int SYLLABLES = 4;
    static final int WORDS = 614_656;
    private static final SecureRandom RANDOM = new SecureRandom();

    private BoardWord() {}

    static String next() {
        var word = new StringBuilder();
        for (var syllable = 0; syllable < SYLLABLES; syllable++) {
            word.append(CONSONANTS.charAt(RANDOM.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(RANDOM.nextInt(VOWELS.length())));
        }
        return word.toString();
    }

    /** Whether somebody typed this word, in letters of either case, with accents, spaces or hyphens where they like. */
    static boolean accepts(String word, String typed) {
        return !word.isEmpty() && plain(word).equals(plain(typed));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{Nd}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
