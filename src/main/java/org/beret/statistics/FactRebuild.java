package org.beret.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rebuilds facts, cells and counts of answers from the record, set by set, and reports what differed. The caller holds the recount lock. */
@Component
class FactRebuild {

    private static final String STORED = "select " + EnrolmentFactSql.COLUMNS + " from statistics_enrolment_fact";

    private static final String MISSING =
            " and not exists (select 1 from statistics_enrolment_fact f where f.enrolment_id = e.id)";

    private final JdbcClient jdbc;
    private final CountCells cells;
    private final QuestionCounter questions;
    private final PostgresAnalyze analyze;

    FactRebuild(JdbcClient jdbc, CountCells cells, QuestionCounter questions, PostgresAnalyze analyze) {
        this.jdbc = jdbc;
        this.cells = cells;
        this.questions = questions;
        this.analyze = analyze;
    }

    /**
     * Numbers of rows that differed from the record.
     *
     * @param facts facts that were superfluous, missing or wrong; a wrong one counts twice
     * @param cells the same of cells, counted after the facts were right
     * @param questions the same of counts of answers; a wrong one counts once
     */
    record Differences(long facts, long cells, long questions) {

        boolean none() {
            return facts == 0 && cells == 0 && questions == 0;
        }
    }

    Differences rebuild() {
        var wrong = deleteWrong();
        var missing = insertMissing();
        var differentCells = cells.differences();
        if (differentCells > 0) {
            cells.countAll();
            cells.incrementAllRevisions();
        }
        return new Differences(wrong + missing, differentCells, questions.rebuild());
    }

    private int deleteWrong() {
        return jdbc.sql("delete from statistics_enrolment_fact where enrolment_id in (select enrolment_id from (("
                        + STORED + ") except (" + EnrolmentFactSql.SELECT + ")) as wrong)")
                .update();
    }

    private int insertMissing() {
        var missing = jdbc.sql("insert into statistics_enrolment_fact (" + EnrolmentFactSql.COLUMNS + ") "
                        + EnrolmentFactSql.SELECT + (isEmpty() ? "" : MISSING)
                        + " order by e.id on conflict do nothing")
                .update();
        if (missing > 0) {
            analyze.table("statistics_enrolment_fact");
        }
        return missing;
    }

    /** On an empty table PostgreSQL would evaluate the {@code not exists} by scanning, for every row, all rows inserted so far. */
    private boolean isEmpty() {
        return jdbc.sql("select enrolment_id from statistics_enrolment_fact limit 1")
                .query()
                .listOfRows()
                .isEmpty();
    }
}
