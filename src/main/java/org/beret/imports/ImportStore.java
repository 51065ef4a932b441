package org.beret.imports;

import static org.beret.shared.SqlValues.instant;
import static org.beret.shared.SqlValues.optionalUuid;
import static org.beret.shared.SqlValues.timestamp;
import static org.beret.shared.SqlValues.uuid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.cohorts.CohortId;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.imports.ImportStatus.Counts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores imports and their files. A state changes only from an expected state, so that of two clicks, tabs or nodes one
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
                row_count, hidden_rows, rows_done, added, changed, unchanged, refused, problem_count, received_at, alive_at)
            values (:id, :centre, :by, :cohort, :file, :sheet, '', 'RECEIVED', :rows, :hidden, 0, 0, 0, 0, 0, 0, :now, :now)""";

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

    private static final String COMPLETE = """
            update imports_import set state = :to, rows_done = :rows, row_count = :rows, added = :added,
                changed = :changed, unchanged = :unchanged, refused = :refused, problem_count = :problems
            where id = :id and state = :from""";

    private static final String CANCEL_UNSTARTED = """
            update imports_import set state = 'CANCELLED'
            where state in ('RECEIVED', 'CHECKED') and received_at < :before""";

    private static final String FILES_OF_ENDED = """
            select import_id from imports_file join imports_import on id = import_id
            where state in ('DONE', 'CANCELLED', 'INTERRUPTED', 'FAILED')""";

    private static final String MARK_INTERRUPTED = """
            update imports_import set state = 'INTERRUPTED'
            where state in ('CHECKING', 'IMPORTING') and alive_at < :before""";

    private final JdbcClient jdbc;
    private final JdbcTemplate files;
    private final ImportProblemStore problemStore;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, JdbcTemplate files, ImportProblemStore problemStore, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.problemStore = problemStore;
        this.clock = clock;
    }

    /** A row of the table of imports. */
    record StoredImport(
            TrainingCentreId centre,
            PersonId startedBy,
            String sheet,
            int hiddenRows,
            ImportChoices choices,
            ImportStatus status) {}

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
        files.update("insert into imports_file (import_id, content) values (?, ?)", row -> {
            row.setObject(1, id.value());
            try {
                row.setBytes(2, Files.readAllBytes(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        return id;
    }

    @Transactional
    Optional<StoredImport> find(ImportId id, TrainingCentreId centre) {
        markInterrupted();
        return jdbc.sql("select * from imports_import where id = :id and centre_id = :centre")
                .param("id", id.value())
                .param("centre", centre.value())
                .query((row, _) -> read(row))
                .optional();
    }

    @Transactional
    List<ImportStatus> findLatest(TrainingCentreId centre, int limit) {
        markInterrupted();
        return jdbc.sql("select * from imports_import where centre_id = :centre order by id desc limit :most")
                .param("centre", centre.value())
                .param("most", limit)
                .query((row, _) -> read(row).status())
                .list();
    }

    /** Copies the file of an import to a local path; false if it was deleted. */
    @Transactional(readOnly = true)
    boolean copyFile(ImportId id, Path target) {
        var found = jdbc.sql("select content from imports_file where import_id = :id")
                .param("id", id.value())
                .query((row, _) -> {
                    try (var content = row.getBinaryStream(1)) {
                        return Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                    } catch (IOException unwritable) {
                        throw new UncheckedIOException(unwritable);
                    }
                })
                .optional();
        return found.isPresent();
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
        jdbc.sql("update imports_import set alive_at = :now where id = :id and state in ('CHECKING', 'IMPORTING')")
                .param("id", id.value())
                .param("now", now())
                .update();
    }

    /** Ends a job with its result, in the transaction of its work; false if the state is no longer the expected one. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean complete(
            ImportId id, ImportState from, ImportState to, int rows, Counts counts, List<ImportProblem> problems) {
        problemStore.replace(id, problems);
        return jdbc.sql(COMPLETE)
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("rows", rows)
                        .param("added", counts.added())
                        .param("changed", counts.changed())
                        .param("unchanged", counts.unchanged())
                        .param("refused", counts.refused())
                        .param("problems", problems.size())
                        .update()
                > 0;
    }

    /** Deletes the file and the problems. */
    @Transactional
    void deleteFile(ImportId id) {
        problemStore.delete(id);
        jdbc.sql("delete from imports_file where import_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Cancels imports that were not started within {@link #RETENTION}, and deletes the files of ended ones. */
    @Transactional
    void deleteExpired() {
        markInterrupted();
        jdbc.sql(CANCEL_UNSTARTED).param("before", now().minus(RETENTION)).update();
        var ended = jdbc.sql(FILES_OF_ENDED).query(UUID.class).list();
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

    private static StoredImport read(ResultSet row) throws SQLException {
        var cohort = optionalUuid(row, "cohort_id").map(CohortId::new);
        var counts =
                new Counts(row.getInt("added"), row.getInt("changed"), row.getInt("unchanged"), row.getInt("refused"));
        var status = new ImportStatus(
                new ImportId(uuid(row, "id")),
                row.getString("file_name"),
                instant(row, "received_at"),
                ImportState.valueOf(row.getString("state")),
                cohort,
                row.getInt("row_count"),
                row.getInt("rows_done"),
                counts,
                row.getInt("problem_count"));
        return new StoredImport(
                new TrainingCentreId(uuid(row, "centre_id")),
                new PersonId(uuid(row, "started_by")),
                row.getString("sheet"),
                row.getInt("hidden_rows"),
                ImportChoices.parse(row.getString("choices")),
                status);
    }
}
