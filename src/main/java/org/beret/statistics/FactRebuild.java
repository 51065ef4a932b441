package org.beret.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes facts and cells anew from what learning recorded, set by set. The caller holds the turn. */
@Component
class FactRebuild {

    private static final String KEPT = "select " + EnrolmentFactSql.COLUMNS + " from statistics_enrolment_fact";

    private static final String MISSING =
            " and not exists (select 1 from statistics_enrolment_fact f where f.enrolment_id = e.id)";

    private final JdbcClient jdbc;
    private final CountCells cells;
    private final QuestionCountsSql items;
    private final PostgresAnalyze filled;

    FactRebuild(JdbcClient jdbc, CountCells cells, QuestionCountsSql items, PostgresAnalyze filled) {
        this.jdbc = jdbc;
        this.cells = cells;
        this.items = items;
        this.filled = filled;
    }

    /**
     * What was not as the record says.
     *
     * @param facts fact rows too many, missing or wrong; a wrong one counts twice
     * @param cells the same of cells, after the facts are right
     * @param items counts of answers too many, missing or wrong
     */
    record Differences(long facts, long cells, long items) {

        boolean none() {
            return facts == 0 && cells == 0 && items == 0;
        }
    }

    Differences rebuild() {
        var wrong = remove();
        var missing = add();
        var differentCells = cells.differences();
        if (differentCells > 0) {
            cells.countAll();
            cells.raiseAll();
        }
        return new Differences(wrong + missing, differentCells, items.rebuild());
    }

    private int remove() {
        return jdbc.sql("delete from statistics_enrolment_fact where enrolment_id in (select enrolment_id from (("
                        + KEPT + ") except (" + EnrolmentFactSql.SELECT + ")) as wrong)")
                .update();
    }

    private int add() {
        var missing = jdbc.sql("insert into statistics_enrolment_fact (" + EnrolmentFactSql.COLUMNS + ") "
                        + EnrolmentFactSql.SELECT + (isEmpty() ? "" : MISSING)
                        + " order by e.id on conflict do nothing")
                .update();
        if (missing > 0) {
            filled.look("statistics_enrolment_fact");
        }
        return missing;
    }

    /** Asked for in an empty table, PostgreSQL goes through all that is inserted meanwhile, for every row again. */
    private boolean isEmpty() {
        return jdbc.sql("select enrolment_id from statistics_enrolment_fact limit 1")
                .query()
                .listOfRows()
                .isEmpty();
    }
}
