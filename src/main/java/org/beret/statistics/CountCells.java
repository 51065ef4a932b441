package org.beret.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cells: counts of persons by unit, breakdown, value and stage, computed from the facts. Whoever changes them holds the
 * {@link RecountLock}.
 */
@Component
class CountCells {

    private static final String DELETE_UNIT = """
            delete from statistics_cell
            where module_id = :module and country_code = :country and assigned_month = :month""";

    private static final String INSERT_MISSING_REVISIONS = """
            insert into statistics_country_module (module_id, country_code, revision)
            select distinct c.module_id, c.country_code, 0 from statistics_cell c
            where not exists (select 1 from statistics_country_module s
                where s.module_id = c.module_id and s.country_code = c.country_code)""";

    private final JdbcClient jdbc;

    CountCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Recounts the cells of a unit. */
    void count(CountUnit unit) {
        jdbc.sql(DELETE_UNIT)
                .param("module", unit.module())
                .param("country", unit.country())
                .param("month", unit.month())
                .update();
        CountCellSql.stored()
                .forEach(breakdown -> jdbc.sql(CountCellSql.insert(
                                breakdown,
                                "and module_id = :module and country_code = :country and assigned_month = :month"))
                        .param("breakdown", breakdown.name())
                        .param("module", unit.module())
                        .param("country", unit.country())
                        .param("month", unit.month())
                        .update());
    }

    /** Recounts all cells. */
    void countAll() {
        jdbc.sql("delete from statistics_cell").update();
        CountCellSql.stored()
                .forEach(breakdown -> jdbc.sql(CountCellSql.insert(breakdown, ""))
                        .param("breakdown", breakdown.name())
                        .update());
    }

    /** The number of cells that differ from the facts: superfluous, missing, or with other counts (these count twice). */
    long differences() {
        return CountCellSql.stored().mapToLong(this::differences).sum();
    }

    private long differences(Breakdown breakdown) {
        var stored = "select " + CountCellSql.COLUMNS + " from statistics_cell where breakdown = :breakdown";
        var counted = CountCellSql.counted(breakdown, "");
        return difference(breakdown, stored, counted) + difference(breakdown, counted, stored);
    }

    private long difference(Breakdown breakdown, String one, String other) {
        return jdbc.sql("select count(*) from ((" + one + ") except (" + other + ")) as difference")
                .param("breakdown", breakdown.name())
                .query(Long.class)
                .single();
    }

    /** Increments the revision of a country and module, by which every node sees that its cached counts are old. */
    void incrementRevision(String country, String module) {
        var mine = "module_id = :module and country_code = :country";
        var updated = jdbc.sql("update statistics_country_module set revision = revision + 1 where " + mine)
                .param("module", module)
                .param("country", country)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into statistics_country_module (module_id, country_code, revision)"
                            + " values (:module, :country, 0)")
                    .param("module", module)
                    .param("country", country)
                    .update();
            incrementRevision(country, module);
        }
    }

    /** Increments the revisions of all countries and modules, and adds those that have none yet. */
    void incrementAllRevisions() {
        jdbc.sql(INSERT_MISSING_REVISIONS).update();
        jdbc.sql("update statistics_country_module set revision = revision + 1").update();
    }
}
