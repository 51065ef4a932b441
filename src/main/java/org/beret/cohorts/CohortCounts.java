package org.beret.cohorts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.beret.identity.TrainingCentreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how far the cohorts of a centre are, all with one statement. */
@Component
class CohortCounts {

    private final JdbcClient jdbc;
    private final EnrolmentStatusSql progress;
    private final Clock clock;

    CohortCounts(JdbcClient jdbc, EnrolmentStatusSql progress, Clock clock) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.clock = clock;
    }

    /** Of every open cohort of the centre that has trainees. */
    Map<CohortId, CohortFigures> ofOpen(TrainingCentreId centre) {
        return count(centre, new CohortId(new UUID(0, 0)), true);
    }

    CohortFigures of(TrainingCentreId centre, CohortId cohort) {
        return count(centre, cohort, false).getOrDefault(cohort, CohortFigures.NONE);
    }

    private Map<CohortId, CohortFigures> count(TrainingCentreId centre, CohortId cohort, boolean all) {
        var figures = new HashMap<CohortId, CohortFigures>();
        jdbc.sql(statement())
                .params(progress.parameters(LocalDate.now(clock)))
                .param("centre", centre.value())
                .param("cohort", cohort.value())
                .param("all", all)
                .query(row -> {
                    figures.put(
                            new CohortId(row.getObject("cohort_id", UUID.class)),
                            new CohortFigures(
                                    row.getInt("trainees"),
                                    row.getInt("done"),
                                    row.getInt("late"),
                                    row.getInt("stuck"),
                                    row.getInt("on_track"),
                                    row.getInt("idle"),
                                    row.getInt("unreached"),
                                    row.getInt("undelivered"),
                                    row.getInt("assigned"),
                                    row.getInt("completed"),
                                    row.getInt("begun"),
                                    row.getInt("overdue")));
                });
        return figures;
    }

    private String statement() {
        return """
            select t.cohort_id, count(*) as trainees,
                sum(case when t.assigned > 0 and t.assigned = t.completed then 1 else 0 end) as done,
                sum(case when t.overdue > 0 then 1 else 0 end) as late,
                sum(case when t.stuck > 0 then 1 else 0 end) as stuck,
                sum(case when t.assigned > t.completed and t.overdue = 0 and t.stuck = 0 then 1 else 0 end) as on_track,
                sum(case when t.assigned = 0 then 1 else 0 end) as idle,
                sum(case when t.unreached then 1 else 0 end) as unreached,
                sum(case when t.undelivered then 1 else 0 end) as undelivered,
                sum(t.assigned) as assigned, sum(t.completed) as completed, sum(t.begun) as begun, sum(t.overdue) as overdue
            from (
                select m.cohort_id, p.id, %s as unreached, %s as undelivered, count(e.id) as assigned, count(e.completed_at) as completed,
                    sum(case when e.started_at is not null and e.completed_at is null then 1 else 0 end) as begun,
                    sum(case when %s then 1 else 0 end) as overdue,
                    sum(case when %s then 1 else 0 end) as stuck
                from cohorts_cohort c
                join cohorts_member m on m.cohort_id = c.id
                join people_person p on p.id = m.person_id and p.centre_id = c.centre_id and p.erased_at is null
                left join learning_enrolment e on e.person_id = p.id and e.withdrawn_at is null and e.superseded = 0
                where c.centre_id = :centre and (c.id = :cohort or (:all and c.closed_at is null))
                group by m.cohort_id, p.id, p.email) t
            group by t.cohort_id""".formatted(
                EnrolmentStatusSql.UNREACHED, EnrolmentStatusSql.UNDELIVERED, progress.late(), progress.stuck());
    }
}
