package org.beret.imports;

import java.util.Arrays;
import java.util.List;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.shared.SearchText;

/**
 * Whether a row may be about another person than the one with its service number. Spelling, accents, initials and further
 * names do not matter; another family name or given name does, and any other name with another gender.
 */
final class LikeNames {

    private static final int SHORT = 4;
    private static final int LONG = 6;

    private LikeNames() {}

    static boolean isAnother(NewPerson known, NewPerson listed) {
        if (differ(known.familyName(), listed.familyName()) || differ(known.givenName(), listed.givenName())) {
            return true;
        }
        var isOtherName = !SearchText.equal(known.familyName(), listed.familyName())
                || !SearchText.equal(known.givenName(), listed.givenName());
        return isOtherName
                && known.gender() != listed.gender()
                && known.gender() != Gender.NOT_STATED
                && listed.gender() != Gender.NOT_STATED;
    }

    /** Whether they have no word in common; an empty one differs from none. */
    private static boolean differ(String known, String listed) {
        var one = words(known);
        var other = words(listed);
        return !one.isEmpty()
                && !other.isEmpty()
                && one.stream().noneMatch(word -> other.stream().anyMatch(candidate -> areLike(word, candidate)))
                && !areLike(String.join("", one), String.join("", other));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("[\\s\\-]+"))
                .map(SearchText::folded)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean areLike(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = one.length() <= other.length() ? other : one;
        if (shorter.length() == 1) {
            return longer.startsWith(shorter);
        }
        var allowed = shorter.length() < SHORT ? 0 : shorter.length() < LONG ? 1 : 2;
        return longer.length() - shorter.length() <= allowed && distance(shorter, longer) <= allowed;
    }

    /** Levenshtein distance. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        Arrays.setAll(row, index -> index);
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var above = row[j];
                var replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
