package org.beret.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.beret.shared.BusinessRuleViolation;

/**
 * When modules were assigned: at any time, or in a calendar year, quarter or month in UTC. Periods form a tree, so that no
 * difference of two periods isolates a third.
 *
 * @param year 0 for any time
 * @param quarter 1 to 4, 0 for a whole year
 * @param month 1 to 12, 0 for a whole quarter
 */
public record Period(int year, int quarter, int month) {

    public static final Period EVER = new Period(0, 0, 0);

    private static final int FIRST_YEAR = 2000;
    private static final int HUNDRED = 100;
    private static final int MONTHS = 3;
    private static final Pattern ADDRESS = Pattern.compile("(2\\d{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /** The month that is stored as 202611. */
    public static Period ofMonth(int yearAndMonth) {
        return month(yearAndMonth / HUNDRED, yearAndMonth % HUNDRED);
    }

    private static Period month(int year, int month) {
        return new Period(year, (month - 1) / MONTHS + 1, month);
    }

    /**
     * Parses the form of addresses: {@code 2026}, {@code 2026-Q4} or {@code 2026-11}; any time if empty.
     *
     * @throws BusinessRuleViolation if it has another form or begins after today
     */
    public static Period parse(String text, LocalDate today) {
        if (text.isEmpty()) {
            return EVER;
        }
        var found = ADDRESS.matcher(text);
        if (!found.matches()) {
            throw new BusinessRuleViolation("figures.refused.period", text);
        }
        var year = Integer.parseInt(found.group(1));
        var period = found.group(3) != null
                ? month(year, Integer.parseInt(found.group(3)))
                : new Period(
                        year,
                        Optional.ofNullable(found.group(2))
                                .map(Integer::valueOf)
                                .orElse(0),
                        0);
        if (year < FIRST_YEAR || period.firstDay().isAfter(today)) {
            throw new BusinessRuleViolation("figures.refused.future", text);
        }
        return period;
    }

    /** The form that {@link #parse} reads. */
    public String address() {
        if (year == 0) {
            return "";
        }
        if (month > 0) {
            return "%d-%02d".formatted(year, month);
        }
        return quarter > 0 ? year + "-Q" + quarter : Integer.toString(year);
    }

    /** The parent in the tree: of a month its quarter, of a quarter its year, of a year any time. */
    public Period whole() {
        if (month > 0) {
            return new Period(year, quarter, 0);
        }
        return quarter > 0 ? new Period(year, 0, 0) : EVER;
    }

    /** How deep it is in the tree: 0 for any time, 3 for a month. */
    public int depth() {
        if (month > 0) {
            return MONTHS;
        }
        return year == 0 ? 0 : quarter > 0 ? 2 : 1;
    }

    /** The children in the tree: the quarters of a year, the months of a quarter; of any time these years. */
    public List<Period> parts(List<Integer> years) {
        if (year == 0) {
            return years.stream().map(part -> new Period(part, 0, 0)).toList();
        }
        if (quarter == 0) {
            return IntStream.rangeClosed(1, 4)
                    .mapToObj(part -> new Period(year, part, 0))
                    .toList();
        }
        return month > 0
                ? List.of()
                : IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(part -> new Period(year, quarter, (quarter - 1) * MONTHS + part))
                        .toList();
    }

    /** Whether it is this period or a part of it. */
    boolean isWithin(Period other) {
        return (other.year == 0 || other.year == year)
                && (other.quarter == 0 || other.quarter == quarter)
                && (other.month == 0 || other.month == month);
    }

    /** Its first day; for any time, a day before everything. */
    public LocalDate firstDay() {
        return LocalDate.of(Math.max(year, 1), month > 0 ? month : Math.max(quarter - 1, 0) * MONTHS + 1, 1);
    }
}
