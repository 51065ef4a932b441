package org.beret.statistics;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.statistics.disclosure.Stage;

/** The SQL that computes cells from facts. */
final class CountCellSql {

    /** The columns of {@code statistics_cell}, those of the stages in the order of {@link Stage}. */
    static final String COLUMNS = "module_id, country_code, assigned_month, breakdown, value_key, "
            + Arrays.stream(Stage.values()).map(Stage::column).collect(Collectors.joining(", ")) + ", days";

    private CountCellSql() {}

    /** The breakdowns that are stored; gender alone and category alone are sums over both crossed. */
    static Stream<Breakdown> stored() {
        return Stream.of(Breakdown.NONE, Breakdown.GENDER_AND_CATEGORY, Breakdown.LANGUAGE, Breakdown.CENTRE);
    }

    /** The expression for the value that a fact has in a breakdown. */
    static String value(Breakdown breakdown) {
        return switch (breakdown) {
            case NONE -> "'" + CountryModuleCounts.ALL + "'";
            case GENDER -> CountryModuleCounts.GENDER_SQL;
            case CATEGORY -> "category";
            case GENDER_AND_CATEGORY -> CountryModuleCounts.GENDER_SQL + " || ' ' || category";
            case LANGUAGE -> "language";
            case CENTRE -> "cast(centre_id as varchar(36))";
        };
    }

    /** Inserts the cells of a breakdown; see {@link #counted}. */
    static String insert(Breakdown breakdown, String condition) {
        return "insert into statistics_cell (" + COLUMNS + ") " + counted(breakdown, condition);
    }

    /**
     * Selects the cells of a breakdown, whose name is {@code :breakdown}. Grouped by days first, so that each cell comes out as one
     * row with its histogram.
     *
     * @param condition which facts to count, beginning with {@code and}; empty for all
     */
    static String counted(Breakdown breakdown, String condition) {
        var days =
                breakdown == Breakdown.NONE ? "coalesce(string_agg(days || ':' || done, ',' order by days), '')" : "''";
        return """
                select module_id, country_code, assigned_month, cast(:breakdown as varchar) as breakdown, value_key, %s, %s as days
                from (select module_id, country_code, assigned_month, value_key, days, count(days) as done, %s
                    from (select module_id, country_code, assigned_month, %s as value_key, days, stage,
                            coalesce(certified_until >= (select counted_on from statistics_recount_lock where id = 1), false) as certified
                        from statistics_enrolment_fact where withdrawn_at is null %s) as facts
                    group by module_id, country_code, assigned_month, value_key, days) as by_days
                group by module_id, country_code, assigned_month, value_key""".formatted(sums(), days, counts(), value(breakdown), condition);
    }

    private static String sums() {
        return Arrays.stream(Stage.values())
                .map(stage -> "cast(sum(" + stage.column() + ") as integer) as " + stage.column())
                .collect(Collectors.joining(", "));
    }

    /** The columns that count the stages over rows with {@code stage} and {@code certified}. */
    static String counts() {
        return Arrays.stream(Stage.values())
                .map(stage -> "sum(case when " + condition(stage) + " then 1 else 0 end) as " + stage.column())
                .collect(Collectors.joining(", "));
    }

    private static String condition(Stage stage) {
        return switch (stage) {
            case NOT_STARTED, READING, TRIED, COMPLETED_LATER, COMPLETED_AT_ONCE ->
                "stage = '" + stage + "' and not certified";
            // Whoever renews has completed the module before, and stays certified meanwhile.
            case CERTIFIED_LATER -> "stage <> 'COMPLETED_AT_ONCE' and certified";
            case CERTIFIED_AT_ONCE -> "stage = 'COMPLETED_AT_ONCE' and certified";
        };
    }
}
