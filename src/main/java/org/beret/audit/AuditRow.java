package org.beret.audit;

import static org.beret.shared.SqlValues.instant;
import static org.beret.shared.SqlValues.optionalUuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;

/** An audit entry as it is stored: people and centre by their ids. */
record AuditRow(
        Instant actedAt,
        String action,
        Optional<PersonId> subject,
        Optional<PersonId> actor,
        Optional<TrainingCentreId> centre,
        String detail,
        int times) {

    /** The row a result set stands at. */
    static AuditRow of(ResultSet row) throws SQLException {
        return new AuditRow(
                instant(row, "acted_at"),
                row.getString("action"),
                optionalUuid(row, "subject_id").map(PersonId::new),
                optionalUuid(row, "actor_id").map(PersonId::new),
                optionalUuid(row, "centre_id").map(TrainingCentreId::new),
                row.getString("detail"),
                row.getInt("times"));
    }
}
