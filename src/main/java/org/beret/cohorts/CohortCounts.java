package org.beret.cohorts;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.beret.identity.CentreTime;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how far the cohorts of a centre are, all with one statement. */
@Component
class CohortCounts {

    private final JdbcClient jdbc;
    private final EnrolmentStatusSql progress;
    private final CentreTime time;

    CohortCounts(JdbcClient jdbc, EnrolmentStatusSql progress, CentreTime time) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.time = time;
    }

    /** Of every open cohort of the centre that has trainees. */
    Map<CohortId, CohortFigures> ofOpen(TrainingCentreId centre) {
        return count("p.closed_at is null", Map.of("centre", centre.value()));
    }

    CohortFigures of(TrainingCentreId centre, CohortId cohort) {
        return count("p.cohort_id = :cohort", Map.of("centre", centre.value(), "cohort", cohort.value()))
                .getOrDefault(cohort, CohortFigures.NONE);
    }

    private Map<CohortId, CohortFigures> count(String condition, Map<String, UUID> parameters) {
        var figures = new HashMap<CohortId, CohortFigures>();
        jdbc.sql(statement(condition))
                .params(progress.parameters(time.today()))
                .params(parameters)
                .query(row -> {
                    figures.put(
                            new CohortId(SqlValues.uuid(row, "cohort_id")),
                            new CohortFigures(
                                    row.getInt("trainees"),
                                    row.getInt("done"),
                                    row.getInt("late"),
                                    row.getInt("stuck"),
                                    row.getInt("on_track"),
                                    row.getInt("idle"),
                                    row.getInt("unreached"),
                                    row.getInt("undelivered"),
                                    row.getInt("assigned")));
                });
        return figures;
    }

    private String statement(String condition) {
        return """
            select t.cohort_id, count(*) as trainees,
                sum(case when t.assigned > 0 and t.assigned = t.completed then 1 else 0 end) as done,
                sum(case when t.overdue > 0 then 1 else 0 end) as late,
                sum(case when t.stuck > 0 then 1 else 0 end) as stuck,
                sum(case when t.assigned > t.completed and t.overdue = 0 and t.stuck = 0 then 1 else 0 end) as on_track,
                sum(case when t.assigned = 0 then 1 else 0 end) as idle,
                sum(case when t.unreached then 1 else 0 end) as unreached,
                sum(case when t.undelivered then 1 else 0 end) as undelivered,
                sum(t.assigned) as assigned
            from (
                select p.cohort_id, p.person_id, %s as unreached, %s as undelivered, count(e.id) as assigned, count(e.completed_at) as completed,
                    sum(case when %s then 1 else 0 end) as overdue,
                    sum(case when %s then 1 else 0 end) as stuck
                from cohorts_member_view p
                left join learning_active_enrolment_view e on e.person_id = p.person_id
                where p.centre_id = :centre and %s
                group by p.cohort_id, p.person_id, p.email) t
            group by t.cohort_id""".formatted(
                        EnrolmentStatusSql.UNREACHED,
                        EnrolmentStatusSql.UNDELIVERED,
                        progress.late(),
                        progress.stuck(),
                        condition);
    }
}
