package org.beret.imports.cells;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.shared.Language;

/**
 * Service numbers that a spreadsheet has damaged: it took them for numbers or dates, and what they were cannot be told
 * any more.
 */
public final class DamagedNumber {

    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE][+-]?\\d{1,3}");
    /** Spreadsheets keep fifteen digits and fill up with zeros. */
    private static final Pattern FIFTEEN_DIGITS = Pattern.compile("\\d{15}0+");

    /** 1.23457E+11, written out again. */
    private static final Pattern ROUNDED = Pattern.compile("\\d{3,}0{5,}");

    private static final int SHORTEST_ROUNDED = 10;
    private static final String MONTH = "(?:"
            + Arrays.stream(Language.values())
                    .flatMap(language -> months(language.locale()))
                    .distinct()
                    .collect(Collectors.joining("|"))
            + ")\\.?";

    /** As spreadsheets write them in each language; never in capitals, in which services write letters. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[ T]\\d{2}:\\d{2}(?::\\d{2})?)?"
            + "|\\d{1,2}([/.-])\\d{1,2}\\1(?:19|20)\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2}|\\d{1,2}:\\d{2}(?::\\d{2})?"
            + "|\\d{1,2}[- ]" + MONTH + "(?:[- ]\\d{2}(?:\\d{2})?)?|" + MONTH + "[- ](?:\\d{2}|(?:19|20)\\d{2})");

    private static final Pattern FRACTION = Pattern.compile("\\d+[.,]\\d{1,2}|0[.,]\\d+");

    private DamagedNumber() {}

    /** Short names without points, with a small and with a capital first letter; also cut to three letters. */
    private static Stream<String> months(Locale locale) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.SHORT, locale).replace(".", ""))
                .flatMap(name -> Stream.of(name, name.substring(0, Math.min(3, name.length()))))
                .flatMap(name -> Stream.of(name.toLowerCase(locale), capital(name, locale)))
                .map(Pattern::quote);
    }

    private static String capital(String name, Locale locale) {
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1).toLowerCase(locale);
    }

    /** The key of the sentence that says what has happened; empty if nothing has. */
    public static Optional<String> problem(String written) {
        var compact = written.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (EXPONENT.matcher(compact).matches()) {
            return Optional.of("import.problem.number-exponent");
        }
        if (FIFTEEN_DIGITS.matcher(compact).matches()
                || (compact.length() >= SHORTEST_ROUNDED
                        && ROUNDED.matcher(compact).matches())) {
            return Optional.of("import.problem.number-rounded");
        }
        if (DATE.matcher(written.strip()).matches()) {
            return Optional.of("import.problem.number-date");
        }
        return FRACTION.matcher(compact).matches() ? Optional.of("import.problem.number-fraction") : Optional.empty();
    }
}
