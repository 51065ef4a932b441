package org.beret.imports;

import static org.beret.shared.SqlValues.timestamp;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beret.cohorts.CohortId;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.imports.ImportStatus.Counts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores imports. A state changes only from an expected state, so that of two clicks, tabs or nodes one
 * starts the job. Heartbeats are committed at once; an import without one is marked interrupted by the next who reads
 * it.
 */
@Component
class ImportStore {

    /** After this time without a heartbeat the node that works on an import counts as dead. */
    private static final Duration HEARTBEAT_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration RETENTION = Duration.ofDays(7);

    private static final String INSERT = """
            insert into imports_import (id, centre_id, started_by, cohort_id, file_name, sheet, choices, state,
                row_count, hidden_rows, rows_done, added, changed, unchanged, refused, problem_count, doubtful,
                changed_since, received_at, alive_at)
            values (:id, :centre, :by, :cohort, :file, :sheet, '', 'RECEIVED', :rows, :hidden, 0, 0, 0, 0, 0, 0, 0, false,
                :now, :now)""";

    private static final String UPDATE_CHOICES = """
            update imports_import set cohort_id = :cohort, sheet = :sheet, choices = :choices, row_count = :rows,
                hidden_rows = :hidden, state = 'RECEIVED'
            where id = :id and state in ('RECEIVED', 'CHECKED')""";

    private static final String CHANGE_STATE = """
            update imports_import set state = :to, alive_at = :now, rows_done = 0
            where id = :id and state in (:from)""";

    private static final String REPORT_PROGRESS = """
            update imports_import set rows_done = :done, alive_at = :now
            where id = :id and state = :state""";

    private static final String COUNTS = """
            added = :added, changed = :changed, unchanged = :unchanged, doubtful = :doubtful, refused = :refused""";

    private static final String COMPLETE_CHECK = "update imports_import set " + COUNTS + """
            , state = 'CHECKED', rows_done = row_count, problem_count = :problems, changed_since = :again
            where id = :id and state = 'CHECKING'""";

    private static final String COMPLETE_IMPORT = "update imports_import set " + COUNTS + """
            , state = 'DONE', rows_done = row_count, began_at = :began, done_at = :now where id = :id and state = 'IMPORTING'""";

    private static final String CANCEL_UNSTARTED = """
            update imports_import set state = 'CANCELLED'
            where state in ('RECEIVED', 'CHECKED') and received_at < :before""";

    private static final String FILES_OF_ENDED = """
            select import_id from imports_file join imports_import on id = import_id
            where state in ('CANCELLED', 'FAILED', 'UNDONE')
            or state = 'INTERRUPTED' and received_at < :before
            or state = 'DONE' and (refused = 0 or received_at < :before)""";

    private static final String MARK_INTERRUPTED = """
            update imports_import set state = case when state = 'UNDOING' then 'DONE' else 'INTERRUPTED' end
            where state in ('CHECKING', 'IMPORTING', 'UNDOING') and alive_at < :before""";

    private final JdbcClient jdbc;
    private final ImportFileStore files;
    private final ImportProblemStore problemStore;
    private final ImportRowStore rows;
    private final Clock clock;

    ImportStore(
            JdbcClient jdbc, ImportFileStore files, ImportProblemStore problemStore, ImportRowStore rows, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.problemStore = problemStore;
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    ImportId insert(
            TrainingCentreId centre,
            PersonId by,
            @Nullable CohortId cohort,
            String fileName,
            String sheet,
            ListSurvey survey,
            Path file) {
        var id = ImportId.next();
        jdbc.sql(INSERT)
                .param("id", id.value())
                .param("centre", centre.value())
                .param("by", by.value())
                .param("cohort", cohort == null ? null : cohort.value())
                .param("file", fileName)
                .param("sheet", sheet)
                .param("rows", survey.rows())
                .param("hidden", survey.hiddenRows())
                .param("now", now())
                .update();
        files.insert(id, file);
        return id;
    }

    @Transactional
    Optional<StoredImport> find(ImportId id, TrainingCentreId centre) {
        markInterrupted();
        return jdbc.sql("select * from imports_import where id = :id and centre_id = :centre")
                .param("id", id.value())
                .param("centre", centre.value())
                .query((row, _) -> StoredImport.read(row))
                .optional();
    }

    @Transactional
    List<ImportStatus> findLatest(TrainingCentreId centre, int limit) {
        markInterrupted();
        return jdbc.sql("select * from imports_import where centre_id = :centre order by id desc limit :most")
                .param("centre", centre.value())
                .param("most", limit)
                .query((row, _) -> StoredImport.read(row).status())
                .list();
    }

    @Transactional
    boolean updateChoices(
            ImportId id, @Nullable CohortId cohort, String sheet, ImportChoices choices, ListSurvey survey) {
        return jdbc.sql(UPDATE_CHOICES)
                        .param("id", id.value())
                        .param("cohort", cohort == null ? null : cohort.value())
                        .param("sheet", sheet)
                        .param("choices", choices.serialized())
                        .param("rows", survey.rows())
                        .param("hidden", survey.hiddenRows())
                        .update()
                > 0;
    }

    /** Changes the state if it is one of the expected ones; false otherwise. */
    @Transactional(propagation = Propagation.REQUIRED)
    boolean changeState(ImportId id, Collection<ImportState> from, ImportState to) {
        return jdbc.sql(CHANGE_STATE)
                        .param("id", id.value())
                        .param("from", from.stream().map(ImportState::name).toList())
                        .param("to", to.name())
                        .param("now", now())
                        .update()
                > 0;
    }

    /** Heartbeat with the number of rows done, in its own transaction; false if the state is no longer this one. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean reportProgress(ImportId id, ImportState state, int rowsDone) {
        return jdbc.sql(REPORT_PROGRESS)
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("done", rowsDone)
                        .param("now", now())
                        .update()
                > 0;
    }

    /** Heartbeat of an import that waits for a free worker thread. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void heartbeat(ImportId id) {
        jdbc.sql(
                        "update imports_import set alive_at = :now where id = :id and state in ('CHECKING', 'IMPORTING', 'UNDOING')")
                .param("id", id.value())
                .param("now", now())
                .update();
    }

    /** Ends a check with its result, in the transaction of its work; false if it was ended before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean completeCheck(ImportId id, Counts counts, List<ImportProblem> problems, boolean isAgain) {
        problemStore.replace(id, problems);
        return jdbc.sql(COMPLETE_CHECK)
                        .param("id", id.value())
                        .params(values(counts))
                        .param("problems", problems.size())
                        .param("again", isAgain)
                        .update()
                > 0;
    }

    /** The same for an import. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean completeImport(ImportId id, Instant began, Counts counts) {
        return jdbc.sql(COMPLETE_IMPORT)
                        .param("id", id.value())
                        .params(values(counts))
                        .param("began", timestamp(began))
                        .param("now", now())
                        .update()
                > 0;
    }

    /** Counts anew what somebody has decided about. */
    @Transactional
    void updateCounts(ImportId id) {
        jdbc.sql("update imports_import set " + COUNTS + " where id = :id and state = 'CHECKED'")
                .param("id", id.value())
                .params(values(rows.count(id)))
                .update();
    }

    private static Map<String, Integer> values(Counts counts) {
        return Map.of(
                "added", counts.added(),
                "changed", counts.changed(),
                "unchanged", counts.unchanged(),
                "doubtful", counts.doubtful(),
                "refused", counts.refused());
    }

    /** Deletes the file, the problems, and the rows that came to nobody. */
    @Transactional
    void deleteFile(ImportId id) {
        problemStore.delete(id);
        rows.deleteOfNobody(id);
        files.delete(id);
    }

    /** Cancels imports that were not started within {@link #RETENTION}, and deletes the files of ended ones. */
    @Transactional
    void deleteExpired() {
        markInterrupted();
        jdbc.sql(CANCEL_UNSTARTED).param("before", now().minus(RETENTION)).update();
        var ended = jdbc.sql(FILES_OF_ENDED)
                .param("before", now().minus(RETENTION))
                .query(UUID.class)
                .list();
        ended.forEach(id -> deleteFile(new ImportId(id)));
    }

    private void markInterrupted() {
        jdbc.sql(MARK_INTERRUPTED)
                .param("before", now().minus(HEARTBEAT_TIMEOUT))
                .update();
    }

    private OffsetDateTime now() {
        return timestamp(clock.instant());
    }
}
