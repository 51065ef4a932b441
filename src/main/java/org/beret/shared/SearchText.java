package org.beret.shared;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Folds text for search: what people type without accents, apostrophes and hyphens finds the name as its owner writes
 * it. Case, width, diacritics of Latin, Greek, Cyrillic, Arabic and Hebrew, forms of alef, tatweel, Cyrillic ё and й,
 * hiragana and katakana, and digits of all scripts are folded; punctuation and white space within a name are dropped.
 * Columns that are searched hold text folded here, and the database asks whether it contains each folded term.
 */
public final class SearchText {

    private static final int MAX_TERMS = 8;

    /** A term that no folded text contains. */
    private static final String NOWHERE = "\uFFFF";

    /**
     * Punctuation first, while apostrophes that are letters can still be told from marks; marks go when letters are
     * decomposed, except those of scripts in which they are vowels, and the voiced marks of kana.
     */
    private static final Transliterator FOLDING = Transliterator.createFromRules("Search", """
            :: NFKC;
            :: [[:P:][:Sk:][:Cc:][:Default_Ignorable_Code_Point:]\u02B9-\u02C1\u02C8\u02EE\u0640] Remove;
            :: NFKD;
            :: [[[:Mn:]&[[:sc=Zinh:][:sc=Latn:][:sc=Grek:][:sc=Cyrl:][:sc=Arab:][:sc=Hebr:]]] - [\u3099\u309A]] Remove;
            :: NFKC;
            :: [[:Latin:]] Latin-ASCII;
            :: Katakana-Hiragana;
            :: NFC;
            \u0671 > \u0627;
            [\u0649\u06CC\u06D2] > \u064A;
            [\u0629\u06C1\u06BE\u06C0\u06D5] > \u0647;
            [\u06A9\u06AA] > \u0643;
            """, Transliterator.FORWARD);

    private static final Normalizer2 CASE_FOLDING = Normalizer2.getNFKCCasefoldInstance();

    private SearchText() {}

    /** The text folded, in one piece. */
    public static String folded(String text) {
        // Case before and after: ẞ becomes ss, and what Latin-ASCII spells out may be in capitals.
        var folded = CASE_FOLDING.normalize(FOLDING.transliterate(CASE_FOLDING.normalize(text)));
        return folded.codePoints()
                .filter(codePoint -> !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint))
                .map(SearchText::digitFolded)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /**
     * The terms of a search, folded; each must be contained. Empty if nothing was typed; of nothing but punctuation a
     * term that is contained nowhere.
     */
    public static List<String> terms(String typed) {
        var line = InputText.line(typed);
        var terms = Arrays.stream(line.split(" ", -1))
                .map(SearchText::folded)
                .filter(term -> !term.isEmpty())
                .limit(MAX_TERMS)
                .toList();
        return terms.isEmpty() && !line.isEmpty() ? List.of(NOWHERE) : terms;
    }

    /**
     * A condition of SQL that a column of folded text contains every term; true if nothing was typed.
     *
     * @param parameters takes the values, named {@code term0} and on
     */
    public static String condition(String typed, String column, Map<String, Object> parameters) {
        var terms = terms(typed);
        for (var index = 0; index < terms.size(); index++) {
            parameters.put("term" + index, terms.get(index));
        }
        return terms.isEmpty()
                ? "true"
                : IntStream.range(0, terms.size())
                        .mapToObj(index -> "position(:term" + index + " in " + column + ") > 0")
                        .collect(Collectors.joining(" and "));
    }

    /** Whether two names are the same, but for what is folded. */
    public static boolean equal(String one, String other) {
        var folded = folded(one);
        return folded.isEmpty() ? InputText.line(one).equals(InputText.line(other)) : folded.equals(folded(other));
    }

    private static int digitFolded(int codePoint) {
        return Character.isDigit(codePoint) ? '0' + Character.digit(codePoint, 10) : codePoint;
    }
}
