package org.beret.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.statistics.EnrolmentFacts.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cells: counted from facts, a unit at a time or all at once. The caller holds the turn, so nobody else counts meanwhile. */
@Component
class CountCells {

    /** The stages stand in their order. */
    static final String COLUMNS = "module_id, country_code, assigned_month, split, value_key, "
            + Arrays.stream(Stage.values()).map(Stage::column).collect(Collectors.joining(", ")) + ", days";

    private static final String ASSIGNED = "coalesce((select sum("
            + Arrays.stream(Stage.values()).map(Stage::column).collect(Collectors.joining(" + "))
            + ") from statistics_cell c where c.module_id = s.module_id and c.country_code = s.country_code and c.split = 'NONE'), 0)";

    private final JdbcClient jdbc;

    CountCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a unit again. */
    void count(Unit unit) {
        jdbc.sql("""
                        delete from statistics_cell
                        where module_id = :module and country_code = :country and assigned_month = :month""")
                .param("module", unit.module())
                .param("country", unit.country())
                .param("month", unit.month())
                .update();
        stored().forEach(breakdown -> jdbc.sql("insert into statistics_cell (" + COLUMNS + ") "
                        + counted(
                                breakdown,
                                "and module_id = :module and country_code = :country and assigned_month = :month"))
                .param("module", unit.module())
                .param("country", unit.country())
                .param("month", unit.month())
                .update());
    }

    /** Counts everything again. */
    void countAll() {
        jdbc.sql("delete from statistics_cell").update();
        stored().forEach(
                        breakdown -> jdbc.sql("insert into statistics_cell (" + COLUMNS + ") " + counted(breakdown, ""))
                                .update());
    }

    /** How many cells are not as the facts say: too many, missing or with other counts. */
    long differences() {
        return stored().mapToLong(this::differences).sum();
    }

    private long differences(Breakdown breakdown) {
        var kept = "select " + COLUMNS + " from statistics_cell where split = '" + breakdown + "'";
        var counted = counted(breakdown, "");
        return difference(kept, counted) + difference(counted, kept);
    }

    private long difference(String one, String other) {
        return jdbc.sql("select count(*) from ((" + one + ") except (" + other + ")) as difference")
                .query(Long.class)
                .single();
    }

    /** The revision of a sheet goes up. */
    void raise(String country, String module) {
        var mine = "module_id = :module and country_code = :country";
        var raised = jdbc.sql("update statistics_country_module s set revision = revision + 1, assigned = " + ASSIGNED
                        + " where " + mine)
                .param("module", module)
                .param("country", country)
                .update();
        if (raised == 0) {
            jdbc.sql(
                            "insert into statistics_country_module (module_id, country_code, revision, assigned) values (:module, :country, 0, 0)")
                    .param("module", module)
                    .param("country", country)
                    .update();
            raise(country, module);
        }
    }

    /** The revision of every sheet there is goes up, and every sheet that is missing is made. */
    void raiseAll() {
        jdbc.sql("""
                        insert into statistics_country_module (module_id, country_code, revision, assigned)
                        select distinct c.module_id, c.country_code, 0, 0 from statistics_cell c
                        where not exists (select 1 from statistics_country_module s
                            where s.module_id = c.module_id and s.country_code = c.country_code)""").update();
        jdbc.sql("update statistics_country_module s set revision = revision + 1, assigned = " + ASSIGNED)
                .update();
    }

    /** Splits that are kept; gender alone and category alone are sums of both crossed. */
    private static Stream<Breakdown> stored() {
        return Stream.of(Breakdown.NONE, Breakdown.GENDER_AND_CATEGORY, Breakdown.LANGUAGE, Breakdown.CENTRE);
    }

    /** How a fact says to which value of a breakdown it belongs. */
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

    /** Days are gathered first, so that one row a value comes out with the histogram in it. */
    private static String counted(Breakdown breakdown, String condition) {
        var days =
                breakdown == Breakdown.NONE ? "coalesce(string_agg(days || ':' || done, ',' order by days), '')" : "''";
        return """
                select module_id, country_code, assigned_month, '%s' as split, value_key, %s, %s as days
                from (select module_id, country_code, assigned_month, value_key, days, count(days) as done, %s
                    from (select module_id, country_code, assigned_month, %s as value_key, days, stage,
                            coalesce(certified_until >= (select counted_on from statistics_recount_lock where id = 1), false) as certified
                        from statistics_enrolment_fact where withdrawn_at is null %s) as facts
                    group by module_id, country_code, assigned_month, value_key, days) as by_days
                group by module_id, country_code, assigned_month, value_key""".formatted(breakdown, sums(), days, counts(), value(breakdown), condition);
    }

    private static String sums() {
        return Arrays.stream(Stage.values())
                .map(stage -> "cast(sum(" + stage.column() + ") as integer) as " + stage.column())
                .collect(Collectors.joining(", "));
    }

    /** The counts of the stages over rows with {@code stage} and {@code certified}. */
    static String counts() {
        return Arrays.stream(Stage.values())
                .map(stage -> "sum(case when " + condition(stage) + " then 1 else 0 end) as " + stage.column())
                .collect(Collectors.joining(", "));
    }

    private static String condition(Stage stage) {
        return switch (stage) {
            case NOT_STARTED, READING, TRIED -> "stage = '" + stage + "'";
            case COMPLETED_LATER, COMPLETED_AT_ONCE -> "stage = '" + stage + "' and not certified";
            case CERTIFIED_LATER -> "stage = 'COMPLETED_LATER' and certified";
            case CERTIFIED_AT_ONCE -> "stage = 'COMPLETED_AT_ONCE' and certified";
        };
    }

    /** The units that these marks name. */
    List<Unit> units(List<Long> marks) {
        return jdbc.sql("""
                        select distinct country_code, module_id, assigned_month from statistics_recount_mark
                        where id in (:marks)""").param("marks", marks).query(Unit::of).list();
    }
}
