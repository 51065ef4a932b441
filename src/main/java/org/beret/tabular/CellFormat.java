package org.beret.tabular;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A number format of a workbook, as far as it changes what a table says: a date or time, digits with leading zeros, or neither. */
sealed interface CellFormat {

    /** Ids of built-in date formats (ECMA-376, part 1, 18.8.30). */
    Set<Integer> DATES = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58);

    Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56);
    Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
    Pattern DAYS = Pattern.compile("[dyjDYJ]");
    Pattern HOURS = Pattern.compile("[hsHS]");
    int FORMAT_LENGTH = 4096;

    /** Written out as it is. */
    record Plain() implements CellFormat {}

    record Date(boolean day, boolean time) implements CellFormat {}

    /** Filled up with zeros to a pattern. */
    record Digits(String pattern) implements CellFormat {}

    /**
     * The format with this id.
     *
     * @param id built-in or own; empty for none
     * @param codes the own formats of the workbook, by id
     */
    static CellFormat of(String id, Map<Integer, String> codes) {
        var number = id.isEmpty() ? 0 : Integer.parseInt(id);
        var code = codes.get(number);
        if (code == null) {
            return DATES.contains(number) || TIMES.contains(number)
                    ? new Date(DATES.contains(number), number == 22 || TIMES.contains(number))
                    : new Plain();
        }
        return of(code.length() > FORMAT_LENGTH ? "" : code);
    }

    private static CellFormat of(String code) {
        var positive = code.split(";", 2)[0];
        var bare = LITERALS.matcher(positive).replaceAll("");
        var day = DAYS.matcher(bare).find();
        var time = HOURS.matcher(bare).find();
        if (day || time) {
            return new Date(day, time);
        }
        return bare.contains("00") && bare.chars().allMatch(character -> "0#-/ ()".indexOf(character) >= 0)
                ? new Digits(positive)
                : new Plain();
    }
}
