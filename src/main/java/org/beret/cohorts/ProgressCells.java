package org.beret.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.Points;
import org.beret.cohorts.ProgressRow.Cell;
import org.beret.learning.EnrolmentState;
import org.beret.shared.SqlValues;
import org.springframework.stereotype.Component;

/** Row mapper of the cells that {@link ProgressRows} selects: one enrolment of one trainee. */
@Component
class ProgressCells {

    private final CourseCatalogue catalogue;

    ProgressCells(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Cell cell(ResultSet row, ModuleId module, ZoneId zone) throws SQLException {
        var version = version(row);
        var learned = version.flatMap(begun -> catalogue.module(module, begun)).or(() -> catalogue.module(module));
        var total = row.getInt("best_total");
        var state = state(row);
        return new Cell(
                state,
                state != EnrolmentState.WITHDRAWN && row.getBoolean("late"),
                state != EnrolmentState.WITHDRAWN && row.getBoolean("stuck"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getInt("lessons_read"),
                learned.map(text -> text.lessons().size()).orElse(0),
                version,
                total == 0 ? Optional.empty() : Optional.of(new Points(row.getInt("best_halves"), total)),
                SqlValues.optionalInstant(row, "completed_at").map(moment -> LocalDate.ofInstant(moment, zone)));
    }

    private static Optional<CourseVersion> version(ResultSet row) throws SQLException {
        var digest = row.getString("course_digest");
        return Optional.ofNullable(row.getString("course_version")).map(number -> new CourseVersion(number, digest));
    }

    private static EnrolmentState state(ResultSet row) throws SQLException {
        if (row.getObject("withdrawn_at") != null) {
            return EnrolmentState.WITHDRAWN;
        }
        if (row.getObject("completed_at") != null) {
            return EnrolmentState.COMPLETED;
        }
        return row.getObject("started_at") == null ? EnrolmentState.ASSIGNED : EnrolmentState.IN_PROGRESS;
    }
}
