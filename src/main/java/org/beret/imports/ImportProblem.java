package org.beret.imports;

import java.util.List;

/**
 * Why a row cannot be imported.
 *
 * @param row number as the spreadsheet shows it
 * @param column its title
 * @param value of the cell, cut at {@value #LONGEST_VALUE} characters
 * @param key of the sentence that says what is wrong and how to correct it
 * @param details the arguments of that sentence
 */
public record ImportProblem(long row, String column, String value, String key, List<String> details) {

    static final int LONGEST_VALUE = 200;

    public ImportProblem {
        column = cut(column);
        value = cut(value);
        details = List.copyOf(details);
    }

    private static String cut(String text) {
        var clean = text.replace("\0", "");
        return clean.length() <= LONGEST_VALUE ? clean : clean.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
