package org.beret.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CertificateStates.State;
import org.beret.cohorts.ProgressRow.About;
import org.beret.identity.CentreTime;
import org.beret.identity.PersonId;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.shared.CountryCode;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a page of the progress table in one statement: an inner query picks the trainees, the outer one joins their cells. */
@Component
class ProgressRows {

    private final JdbcClient jdbc;
    private final EnrolmentStatusSql progress;
    private final ProgressCells cells;
    private final CertificateStateLookup certificates;
    private final CentreTime time;

    ProgressRows(
            JdbcClient jdbc,
            EnrolmentStatusSql progress,
            ProgressCells cells,
            CertificateStateLookup certificates,
            CentreTime time) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.cells = cells;
        this.certificates = certificates;
        this.time = time;
    }

    List<ProgressRow> page(ProgressQuery query, int offset, int limit) {
        var found = new LinkedHashMap<UUID, ProgressRow>();
        var zone = time.zone();
        jdbc.sql(statement(query))
                .params(progress.parameters(time.today()))
                .params(query.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(row -> {
                    add(row, found, zone);
                });
        return certificates
                .of(found.values().stream().map(ProgressRow::person).toList())
                .map(held -> found.values().stream()
                        .map(row -> row.with(held.getOrDefault(row.person(), State.NONE)))
                        .toList())
                .orElseGet(() -> List.copyOf(found.values()));
    }

    private String statement(ProgressQuery query) {
        return """
            select page.*, e.module_id, e.due_on, e.started_at, e.completed_at, e.withdrawn_at, e.course_version, e.course_digest,
                %s as late, %s as stuck,
                (select count(*) from learning_lesson_reading_view r where r.enrolment_id = e.id) as lessons_read,
                (select a.half_points from learning_attempt_view a where a.enrolment_id = e.id and a.submitted_at is not null
                    order by a.half_points desc, a.id desc limit 1) as best_halves,
                (select a.question_count from learning_attempt_view a where a.enrolment_id = e.id and a.submitted_at is not null
                    order by a.half_points desc, a.id desc limit 1) as best_total
            from (
                select p.person_id, p.family_name, p.given_name, p.country_code, p.gender, p.category, p.police_rank,
                    p.service_number, p.email, p.suspended, row_number() over (order by %s) as place
                %s
                order by place limit :limit offset :offset) page
            left join learning_current_enrolment_view e on e.person_id = page.person_id
            order by page.place""".formatted(progress.late(), progress.stuck(), query.order(), query.people());
    }

    private static About about(ResultSet row) throws SQLException {
        return new About(
                new CountryCode(row.getString("country_code")),
                Gender.valueOf(row.getString("gender")),
                Optional.ofNullable(row.getString("category")).map(Category::valueOf),
                row.getString("police_rank"),
                Optional.ofNullable(row.getString("email")));
    }

    private void add(ResultSet row, Map<UUID, ProgressRow> found, ZoneId zone) throws SQLException {
        var id = SqlValues.uuid(row, "person_id");
        if (!found.containsKey(id)) {
            found.put(
                    id,
                    new ProgressRow(
                            new PersonId(id),
                            row.getString("family_name"),
                            row.getString("given_name"),
                            about(row),
                            Optional.ofNullable(row.getString("service_number")),
                            row.getBoolean("suspended"),
                            Optional.empty(),
                            new HashMap<>()));
        }
        var module = row.getString("module_id");
        if (module != null) {
            found.get(id).cells().put(new ModuleId(module), cells.cell(row, new ModuleId(module), zone));
        }
    }
}
