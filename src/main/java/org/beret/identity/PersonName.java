package org.beret.identity;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as its owner writes it, put together as its script does: Latin commas and dots stand among letters that know
 * them only. Some people have one name only; then the given name is empty. Both are empty once a person is erased.
 */
public record PersonName(String familyName, String givenName) {

    /** Scripts in which initials and a comma between family and given name are used. */
    private static final Set<Integer> ALPHABETS =
            Set.of(UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.ARMENIAN, UScript.GEORGIAN);

    /** Scripts that write the family name first, and no space. */
    private static final Set<Integer> EAST_ASIAN =
            Set.of(UScript.HAN, UScript.HANGUL, UScript.HIRAGANA, UScript.KATAKANA, UScript.BOPOMOFO);

    /** Family name first, for lists. */
    public String inList() {
        return isIn(EAST_ASIAN)
                ? joined(familyName, "", givenName)
                : joined(familyName, isIn(ALPHABETS) ? ", " : " ", givenName);
    }

    /** In full, in the order in which the name is said. */
    public String inFull() {
        return isIn(EAST_ASIAN) ? joined(familyName, "", givenName) : joined(givenName, " ", familyName);
    }

    /** With an initial where initials are used, for example {@code A. Diop}; else in full. */
    public String abbreviated() {
        return isIn(ALPHABETS) && !givenName.isEmpty() ? initial(givenName) + ". " + familyName : inFull();
    }

    private static String joined(String first, String separator, String last) {
        return Stream.of(first, last).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }

    /** What a reader takes for the first letter, with its accents: not one character. */
    private static String initial(String name) {
        var letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        letters.setText(name);
        return name.substring(0, letters.next());
    }

    /** Whether all letters are of these scripts. */
    private boolean isIn(Set<Integer> scripts) {
        return (familyName + givenName)
                .codePoints()
                .filter(Character::isLetter)
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .allMatch(scripts::contains);
    }
}
