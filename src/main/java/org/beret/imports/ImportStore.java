package org.beret.imports;

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
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * Keeps imports, their files and what was found wrong in them. A state changes only from the one that was expected, so that
 * two clicks, two tabs and two nodes start one job; what {@link #heartbeat} writes is seen at once, whatever becomes of the job.
 */
@Component
class ImportStore {

    /** Without a sign of life for so long, the node that worked on an import has stopped. */
    private static final Duration HEARTBEAT_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration RETENTION = Duration.ofDays(7);
    private static final int BATCH_SIZE = 1000;
    private static final String DETAIL_SEPARATOR = "\n";
    private static final int LONGEST_DETAILS = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** An import as it is kept. */
    record StoredImport(
            TrainingCentreId centre, PersonId startedBy, String sheet, ImportChoices choices, ImportStatus status) {}

    @Transactional
    ImportId insert(
            TrainingCentreId centre, PersonId by, @Nullable CohortId cohort, String fileName, int rows, Path file) {
        var id = ImportId.next();
        jdbc.sql("""
                        insert into imports_import (id, centre_id, started_by, cohort_id, file_name, sheet, choices, state,
                            row_count, rows_done, added, changed, unchanged, refused, problem_count, received_at, alive_at)
                        values (:id, :centre, :by, :cohort, :file, '', '', 'RECEIVED', :rows, 0, 0, 0, 0, 0, 0, :now, :now)""")
                .param("id", id.value())
                .param("centre", centre.value())
                .param("by", by.value())
                .param("cohort", cohort == null ? null : cohort.value())
                .param("file", fileName)
                .param("rows", rows)
                .param("now", now())
                .update();
        batches.update("insert into imports_file (import_id, content) values (?, ?)", row -> {
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

    /** Writes the file of an import to a place where it can be read from the start as often as needed. */
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
    boolean updateChoices(ImportId id, @Nullable CohortId cohort, String sheet, ImportChoices choices, int rows) {
        return jdbc.sql("""
                                update imports_import set cohort_id = :cohort, sheet = :sheet, choices = :choices, row_count = :rows,
                                    state = 'RECEIVED'
                                where id = :id and state in ('RECEIVED', 'CHECKED')""")
                        .param("id", id.value())
                        .param("cohort", cohort == null ? null : cohort.value())
                        .param("sheet", sheet)
                        .param("choices", choices.serialized())
                        .param("rows", rows)
                        .update()
                > 0;
    }

    /** Changes the state if it is still one of these; false if somebody was quicker. */
    @Transactional(propagation = Propagation.REQUIRED)
    boolean changeState(ImportId id, Collection<ImportState> from, ImportState to) {
        return jdbc.sql("""
                                update imports_import set state = :to, alive_at = :now, rows_done = 0
                                where id = :id and state in (:from)""")
                        .param("id", id.value())
                        .param("from", from.stream().map(ImportState::name).toList())
                        .param("to", to.name())
                        .param("now", now())
                        .update()
                > 0;
    }

    /** Tells how far a job is, in a transaction of its own; false if nobody wants it any more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean reportProgress(ImportId id, ImportState state, int rowsDone) {
        return jdbc.sql("""
                                update imports_import set rows_done = :done, alive_at = :now
                                where id = :id and state = :state""")
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("done", rowsDone)
                        .param("now", now())
                        .update()
                > 0;
    }

    /** An import that waits for its turn is not lost. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void heartbeat(ImportId id) {
        jdbc.sql("update imports_import set alive_at = :now where id = :id and state in ('CHECKING', 'IMPORTING')")
                .param("id", id.value())
                .param("now", now())
                .update();
    }

    /** Ends a job in the transaction of its work, if it was not ended by another before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean complete(
            ImportId id, ImportState from, ImportState to, int rows, Counts counts, List<ImportProblem> problems) {
        deleteProblems(id);
        insertProblems(id, problems);
        return jdbc.sql("""
                                update imports_import set state = :to, rows_done = :rows, row_count = :rows, added = :added,
                                    changed = :changed, unchanged = :unchanged, refused = :refused, problem_count = :problems
                                where id = :id and state = :from""")
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

    @Transactional(readOnly = true)
    List<ImportProblem> problems(ImportId id, int offset, int limit) {
        return jdbc.sql("""
                        select row_number, column_title, cell, problem, details from imports_problem
                        where import_id = :id order by position offset :offset rows fetch next :limit rows only""")
                .param("id", id.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> new ImportProblem(
                        row.getLong("row_number"),
                        row.getString("column_title"),
                        row.getString("cell"),
                        row.getString("problem"),
                        Arrays.asList(row.getString("details").split(DETAIL_SEPARATOR, -1))))
                .list();
    }

    /** Deletes the file and what was found in it. */
    @Transactional
    void deleteFile(ImportId id) {
        deleteProblems(id);
        jdbc.sql("delete from imports_file where import_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Deletes the files that nobody has imported in a week, and those of imports that have ended. */
    @Transactional
    void deleteExpired() {
        markInterrupted();
        jdbc.sql("""
                        update imports_import set state = 'CANCELLED'
                        where state in ('RECEIVED', 'CHECKED') and received_at < :before""").param("before", now().minus(RETENTION)).update();
        var ended = jdbc.sql("""
                        select import_id from imports_file join imports_import on id = import_id
                        where state in ('DONE', 'CANCELLED', 'INTERRUPTED', 'FAILED')""").query(UUID.class).list();
        ended.forEach(id -> deleteFile(new ImportId(id)));
    }

    private void markInterrupted() {
        jdbc.sql("""
                        update imports_import set state = 'INTERRUPTED'
                        where state in ('CHECKING', 'IMPORTING') and alive_at < :before""").param("before", now().minus(HEARTBEAT_TIMEOUT)).update();
    }

    private void deleteProblems(ImportId id) {
        jdbc.sql("delete from imports_problem where import_id = :id")
                .param("id", id.value())
                .update();
    }

    private void insertProblems(ImportId id, List<ImportProblem> problems) {
        var position = new int[1];
        batches.batchUpdate("""
                insert into imports_problem (import_id, position, row_number, column_title, cell, problem, details)
                values (?, ?, ?, ?, ?, ?, ?)""", problems, BATCH_SIZE, (row, problem) -> {
            row.setObject(1, id.value());
            row.setInt(2, position[0]++);
            row.setLong(3, problem.row());
            row.setString(4, problem.column());
            row.setString(5, problem.value());
            row.setString(6, problem.key());
            row.setString(7, joined(problem.details()));
        });
    }

    private static String joined(List<String> details) {
        var text = details.stream()
                .map(detail -> detail.replace(DETAIL_SEPARATOR, " "))
                .collect(Collectors.joining(DETAIL_SEPARATOR));
        return text.length() <= LONGEST_DETAILS ? text : text.substring(0, LONGEST_DETAILS);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static StoredImport read(ResultSet row) throws SQLException {
        var cohort = Optional.ofNullable(row.getObject("cohort_id", UUID.class)).map(CohortId::new);
        var counts =
                new Counts(row.getInt("added"), row.getInt("changed"), row.getInt("unchanged"), row.getInt("refused"));
        var status = new ImportStatus(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                ImportState.valueOf(row.getString("state")),
                cohort,
                row.getInt("row_count"),
                row.getInt("rows_done"),
                counts,
                row.getInt("problem_count"));
        return new StoredImport(
                new TrainingCentreId(row.getObject("centre_id", UUID.class)),
                new PersonId(row.getObject("started_by", UUID.class)),
                row.getString("sheet"),
                ImportChoices.parse(row.getString("choices")),
                status);
    }
}
