package org.beret.signin;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beret.shared.SearchText;

/**
 * Whether a password is among the first that a guesser tries: common and leaked ones, rows and repetitions (zxcvbn), and
 * the person's own words. Costs processor time like a hash.
 */
final class PasswordStrength {

    /** Fewer guesses than this are refused: more than anybody gets within the rate limit in years. */
    private static final double GUESSES = 1e8;

    /** What is looked at: the rest of a longer one makes it only stronger, and costs too much to look at. */
    private static final int LOOKED_AT = 48;

    /** So many characters have to be left without the words that everybody would try. */
    private static final int OF_ITS_OWN = 8;

    private static final int SHORTEST_WORD = 2;
    private static final List<String> COMMON_HERE = List.of(
            "beret",
            "password",
            "motdepasse",
            "contrasena",
            "police",
            "policia",
            "unpol",
            "unitednations",
            "nationsunies",
            "nacionesunidas");

    private static final Zxcvbn GUESSER = new Zxcvbn();

    private PasswordStrength() {}

    /**
     * The key of the sentence that says why a password is refused; empty if it is not.
     *
     * @param ownWords names and addresses of the person
     */
    static Optional<String> refusal(String password, Collection<String> ownWords) {
        var own = ownWords.stream()
                .flatMap(PasswordStrength::words)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        if (isMadeOf(own, password)) {
            return Optional.of("password.own-words");
        }
        if (isMadeOf(COMMON_HERE, password)) {
            return Optional.of("password.common");
        }
        var guess = GUESSER.measure(password.substring(0, Math.min(password.length(), LOOKED_AT)), own);
        if (guess.getGuesses() >= GUESSES) {
            return Optional.empty();
        }
        var isRow = guess.getSequence().stream()
                .anyMatch(part -> part.pattern == Pattern.Repeat
                        || part.pattern == Pattern.Sequence
                        || part.pattern == Pattern.Spatial);
        return Optional.of(isRow ? "password.row" : "password.common");
    }

    private static boolean isMadeOf(Collection<String> words, String password) {
        var plain = SearchText.folded(password);
        var left = plain;
        for (var word : words) {
            left = left.replace(word, " ");
        }
        return !left.equals(plain) && left.replace(" ", "").length() < OF_ITS_OWN;
    }

    /** A name of several words or an address, whole and in its parts; the longest first, so that no part hides it. */
    private static Stream<String> words(String text) {
        return Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+")))
                .map(SearchText::folded)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct();
    }
}
