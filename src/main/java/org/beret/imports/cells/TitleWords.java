package org.beret.imports.cells;

import java.text.Normalizer;
import java.util.Locale;

/** The words of a column's title, by which it is compared. */
public final class TitleWords {

    private TitleWords() {}

    /** In small letters, without accents, set apart by single spaces. */
    public static String of(String text) {
        return Normalizer.normalize(text.replaceAll("(?i)\\((?:e?s|e)\\)", ""), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
