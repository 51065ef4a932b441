package org.beret.statistics.ready;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days for which it is told who is certified: one day, and the last days of its month and of the five after it. */
public record ReadyDays(LocalDate today) {

    /** The months, that of the day among them. */
    public static final int MONTHS = 6;

    /** The day on which a quarter of a year of months has passed. */
    public static final int THREE_MONTHS = 3;

    /** All of them; the first is today. */
    public List<LocalDate> all() {
        return Stream.concat(Stream.of(today), months().stream().map(YearMonth::atEndOfMonth))
                .toList();
    }

    /** The months whose ends these are. */
    public List<YearMonth> months() {
        return IntStream.range(0, MONTHS)
                .mapToObj(number -> YearMonth.from(today).plusMonths(number))
                .toList();
    }
}
