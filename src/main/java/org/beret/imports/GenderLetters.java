package org.beret.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beret.imports.cells.CellText;
import org.beret.people.Gender;

/**
 * Whether M in a column of genders is left open: it is male beside F, but mujer in Spanish, where H is hombre. All of
 * the column decides, not the row.
 */
class GenderLetters {

    private static final String LETTER_M = "m";
    private static final String LETTER_H = "h";

    private final ImportSynonyms synonyms;
    private final Set<String> values = new HashSet<>();

    GenderLetters(ImportSynonyms synonyms) {
        this.synonyms = synonyms;
    }

    static boolean isM(String written) {
        return LETTER_M.equals(CellText.letters(written));
    }

    void see(String written) {
        if (values.size() < 1000) {
            values.add(CellText.letters(written));
        }
    }

    /** Whether a person has to say what M means. */
    boolean areUnclear(List<String> titles) {
        if (!values.contains(LETTER_M)) {
            return false;
        }
        var womenOtherwise =
                values.stream().anyMatch(value -> synonyms.gender(value).equals(Optional.of(Gender.WOMAN)));
        return values.contains(LETTER_H)
                || values.stream().anyMatch(synonyms::isGenderOfWomanM)
                || (synonyms.areOfWomanM(titles) && !womenOtherwise);
    }
}
