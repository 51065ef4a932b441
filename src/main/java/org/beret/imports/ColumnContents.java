package org.beret.imports;

import java.util.List;
import java.util.function.Predicate;
import org.beret.imports.cells.CountingColumn;
import org.beret.shared.HiddenSigns;
import org.springframework.stereotype.Component;

/** How well the cells of a column fit a field, whatever its title says. */
@Component
class ColumnContents {

    static final int NEVER = -1000;
    private static final int FITS = 30;
    private static final int FITS_NOT = -40;
    /** A column of nationalities has no names of countries. */
    private static final int NO_COUNTRIES = -60;

    private static final double MOST = 0.5;

    private final ImportSynonyms synonyms;

    ColumnContents(ImportSynonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** How well these cells, none of them empty, fit; {@link #NEVER} if they cannot be meant. */
    int score(ImportField field, List<String> cells) {
        if (cells.isEmpty()) {
            return 0;
        }
        return switch (field) {
            case SERVICE_NUMBER -> serviceNumber(cells);
            case EMAIL -> fits(cells, cell -> cell.indexOf('@') > 0);
            case GENDER -> fits(cells, cell -> synonyms.gender(cell).isPresent());
            case CATEGORY -> fits(cells, cell -> synonyms.category(cell).isPresent());
            case LANGUAGE -> fits(cells, cell -> synonyms.language(cell).isPresent());
            case COUNTRY -> share(cells, cell -> synonyms.country(cell).isPresent()) > MOST ? FITS : NO_COUNTRIES;
            case RANK, LANGUAGES -> share(cells, cell -> isGenderWord(cell)) > MOST ? FITS_NOT : 0;
            case FULL_NAME -> names(cells) + (share(cells, ColumnContents::isSeveralWords) > MOST ? FITS : 0);
            case FAMILY_NAME, GIVEN_NAME, SECOND_FAMILY_NAME -> names(cells);
        };
    }

    private static int serviceNumber(List<String> cells) {
        var counting = new CountingColumn();
        cells.forEach(counting::see);
        if (counting.counts()) {
            return NEVER;
        }
        var numbers = share(cells, cell -> cell.chars().anyMatch(Character::isDigit) && cell.indexOf('@') < 0);
        var isUnique = cells.stream().distinct().count() == cells.size();
        return numbers > MOST ? isUnique ? FITS : 0 : FITS_NOT;
    }

    /** A column of digits or addresses holds no names. */
    private static int names(List<String> cells) {
        return share(cells, ColumnContents::isName) > MOST ? 0 : FITS_NOT;
    }

    static boolean isName(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter)
                && cell.codePoints().noneMatch(sign -> Character.isDigit(sign) || sign == '@')
                && !HiddenSigns.isIn(cell);
    }

    private static boolean isSeveralWords(String cell) {
        return cell.strip().matches("\\S+(?:\\s+\\S+)+");
    }

    private boolean isGenderWord(String cell) {
        return cell.length() > 1 && synonyms.gender(cell).isPresent();
    }

    private static int fits(List<String> cells, Predicate<String> test) {
        var share = share(cells, test);
        return share > MOST ? FITS : share > 0 ? 0 : FITS_NOT;
    }

    private static double share(List<String> cells, Predicate<String> test) {
        return (double) cells.stream().filter(test).count() / cells.size();
    }
}
