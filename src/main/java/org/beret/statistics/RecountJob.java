package org.beret.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.beret.statistics.EnrolmentFacts.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts again what is marked. One node has the turn at a time. Marks are read before facts are counted and only what was
 * read is deleted, so a fact that changes meanwhile is counted in the next round.
 */
@Component
class RecountJob {

    private static final int MOST_MARKS = 2_000;

    private final JdbcClient jdbc;
    private final CountCells cells;
    private final EnrolmentFacts facts;
    private final FactRebuild rebuilding;
    private final TraineeCounts trainees;
    private final QuestionCountsSql items;
    private final Clock clock;

    RecountJob(
            JdbcClient jdbc,
            CountCells cells,
            EnrolmentFacts facts,
            FactRebuild rebuilding,
            TraineeCounts trainees,
            QuestionCountsSql items,
            Clock clock) {
        this.jdbc = jdbc;
        this.cells = cells;
        this.facts = facts;
        this.rebuilding = rebuilding;
        this.trainees = trainees;
        this.items = items;
        this.clock = clock;
    }

    /** One round. Whether another may be needed at once; no if another node has the turn. */
    @Transactional
    boolean run() {
        if (!hasTurn()) {
            return false;
        }
        turnTheDay();
        if (!isBuilt()) {
            rebuilding.rebuild();
            built();
        }
        trainees.countIfDue();
        var marks = jdbc.sql("select id from statistics_recount_mark order by id limit " + MOST_MARKS)
                .query((row, _) -> row.getLong("id"))
                .list();
        if (!marks.isEmpty()) {
            count(marks);
        }
        return items.addSome() || marks.size() == MOST_MARKS;
    }

    /** Makes facts and cells anew from what learning recorded, and tells what was different. Waits for the turn. */
    @Transactional
    FactRebuild.Differences rebuild() {
        jdbc.sql("select id from statistics_recount_lock where id = 1 for update")
                .query(Integer.class)
                .single();
        turnTheDay();
        var marks = jdbc.sql("select id from statistics_recount_mark order by id")
                .query((row, _) -> row.getLong("id"))
                .list();
        for (var from = 0; from < marks.size(); from += MOST_MARKS) {
            count(marks.subList(from, Math.min(marks.size(), from + MOST_MARKS)));
        }
        var differences = rebuilding.rebuild();
        built();
        return differences;
    }

    private void count(List<Long> marks) {
        var units = cells.units(marks);
        units.forEach(cells::count);
        units.stream()
                .map(unit -> new Unit(unit.country(), unit.module(), 0))
                .distinct()
                .forEach(sheet -> cells.raise(sheet.country(), sheet.module()));
        jdbc.sql("delete from statistics_recount_mark where id in (:marks)")
                .param("marks", marks)
                .update();
    }

    /** On a new day certificates have run out that counted the day before. */
    private void turnTheDay() {
        var counted = jdbc.sql("select counted_on from statistics_recount_lock where id = 1")
                .query(LocalDate.class)
                .single();
        var today = LocalDate.now(clock);
        if (!today.equals(counted)) {
            facts.markRunOut(counted.isBefore(today) ? counted : today, counted.isBefore(today) ? today : counted);
            jdbc.sql("update statistics_recount_lock set counted_on = :today where id = 1")
                    .param("today", today)
                    .update();
        }
    }

    private boolean hasTurn() {
        return !jdbc.sql("select id from statistics_recount_lock where id = 1 for update skip locked")
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private boolean isBuilt() {
        return !jdbc.sql("select id from statistics_recount_lock where rebuilt_at is not null")
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private void built() {
        jdbc.sql("update statistics_recount_lock set rebuilt_at = :now where id = 1")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
