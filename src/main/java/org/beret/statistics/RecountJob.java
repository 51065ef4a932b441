package org.beret.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beret.statistics.ready.ReadyRounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recounts the cells of dirty units, on one node at a time. Marks are read before facts are counted, and only the marks that were
 * read are deleted: a fact that changes meanwhile is counted by the next run.
 */
@Component
class RecountJob {

    private static final int BATCH_SIZE = 2_000;

    private final RecountLock lock;
    private final RecountMarks marks;
    private final CountCells cells;
    private final FactRebuild rebuild;
    private final TraineeCounts trainees;
    private final QuestionCounter questions;
    private final ReadyRounds ready;
    private final Clock clock;

    RecountJob(
            RecountLock lock,
            RecountMarks marks,
            CountCells cells,
            FactRebuild rebuild,
            TraineeCounts trainees,
            QuestionCounter questions,
            ReadyRounds ready,
            Clock clock) {
        this.lock = lock;
        this.marks = marks;
        this.cells = cells;
        this.rebuild = rebuild;
        this.trainees = trainees;
        this.questions = questions;
        this.ready = ready;
        this.clock = clock;
    }

    /** Whether there is anything to do, asked without a transaction: an idle node does no more than this. */
    boolean isNeeded() {
        return lock.isWorkWaiting() || trainees.haveChanged();
    }

    /** Recounts one batch. Returns whether more may be waiting; false if another node has the lock. */
    @Transactional
    boolean run() {
        if (!lock.tryLock()) {
            return false;
        }
        markExpiredCertificates();
        if (!lock.isRebuilt()) {
            rebuild.rebuild();
            lock.setRebuilt();
        }
        trainees.countIfDue();
        var batch = marks.first(BATCH_SIZE);
        if (!batch.isEmpty()) {
            count(batch);
        }
        return questions.countBatch() || batch.size() == BATCH_SIZE;
    }

    /** Counts who is ready to deploy, beside what has been counted and can be seen by all. */
    @Transactional
    void countReady() {
        if (ready.isDue() && lock.tryLock()) {
            ready.run();
        }
    }

    /** Rebuilds facts, cells and counts of answers from the record, and reports what differed. Waits for the lock. */
    @Transactional
    FactRebuild.Differences rebuild() {
        lock.lock();
        markExpiredCertificates();
        var all = marks.first(Integer.MAX_VALUE);
        for (var from = 0; from < all.size(); from += BATCH_SIZE) {
            count(all.subList(from, Math.min(all.size(), from + BATCH_SIZE)));
        }
        var differences = rebuild.rebuild();
        lock.setRebuilt();
        return differences;
    }

    private void count(List<Long> batch) {
        var units = marks.units(batch);
        units.forEach(cells::count);
        ready.markDue(units.stream().map(CountUnit::country).distinct().toList());
        units.stream()
                .map(unit -> new CountUnit(unit.country(), unit.module(), 0))
                .distinct()
                .forEach(unit -> cells.incrementRevision(unit.country(), unit.module()));
        marks.delete(batch);
    }

    /** Once a day: marks the units whose certificates expired since the last run; also if the clock was set back. */
    private void markExpiredCertificates() {
        var counted = lock.countedOn();
        var today = LocalDate.now(clock);
        if (!today.equals(counted)) {
            marks.markExpired(counted.isBefore(today) ? counted : today, counted.isBefore(today) ? today : counted);
            lock.setCountedOn(today);
        }
    }
}
