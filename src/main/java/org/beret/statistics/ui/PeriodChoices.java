package org.beret.statistics.ui;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.beret.statistics.Period;

/** The periods that a filter offers, as they stand in an address: all of them first, then the latest year with its parts. */
final class PeriodChoices {

    private static final int MONTHS = 3;

    private PeriodChoices() {}

    /** Every period from this year to today. */
    static List<String> since(int firstYear) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var periods = new ArrayList<>(List.of(""));
        for (var year = today.getYear(); year >= firstYear; year--) {
            addPeriods(year, periods);
        }
        return periods.stream()
                .filter(text -> !Period.parse(text, LocalDate.MAX).firstDay().isAfter(today))
                .toList();
    }

    private static void addPeriods(int year, List<String> periods) {
        periods.add(Integer.toString(year));
        for (var quarter = 4; quarter >= 1; quarter--) {
            periods.add(new Period(year, quarter, 0).address());
            for (var month = quarter * MONTHS; month > (quarter - 1) * MONTHS; month--) {
                periods.add(new Period(year, quarter, month).address());
            }
        }
    }
}
