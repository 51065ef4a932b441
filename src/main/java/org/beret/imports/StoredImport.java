package org.beret.imports;

import static org.beret.shared.SqlValues.instant;
import static org.beret.shared.SqlValues.optionalInstant;
import static org.beret.shared.SqlValues.optionalUuid;
import static org.beret.shared.SqlValues.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.beret.cohorts.CohortId;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.imports.ImportStatus.Counts;

/**
 * A row of the table of imports.
 *
 * @param sheet of the workbook; empty for the first
 * @param hiddenRows that are left out
 * @param beganAt when the transaction of a done import began
 * @param doneAt when it ended
 */
record StoredImport(
        TrainingCentreId centre,
        PersonId startedBy,
        String sheet,
        int hiddenRows,
        ImportChoices choices,
        Optional<Instant> beganAt,
        Optional<Instant> doneAt,
        ImportStatus status) {

    static StoredImport read(ResultSet row) throws SQLException {
        return new StoredImport(
                new TrainingCentreId(uuid(row, "centre_id")),
                new PersonId(uuid(row, "started_by")),
                row.getString("sheet"),
                row.getInt("hidden_rows"),
                ImportChoices.parse(row.getString("choices")),
                optionalInstant(row, "began_at"),
                optionalInstant(row, "done_at"),
                status(row));
    }

    private static ImportStatus status(ResultSet row) throws SQLException {
        var counts = new Counts(
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("doubtful"),
                row.getInt("refused"));
        return new ImportStatus(
                new ImportId(uuid(row, "id")),
                row.getString("file_name"),
                instant(row, "received_at"),
                ImportState.valueOf(row.getString("state")),
                optionalUuid(row, "cohort_id").map(CohortId::new),
                row.getInt("row_count"),
                row.getInt("rows_done"),
                counts,
                row.getInt("problem_count"),
                row.getBoolean("changed_since"));
    }
}
