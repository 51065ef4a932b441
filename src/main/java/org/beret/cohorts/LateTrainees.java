package org.beret.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beret.identity.CentreTime;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.PersonName;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.Collation;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queries who of a cohort is late and may be reminded, in the alphabetical order of the signed-in person's language. */
@Component
class LateTrainees {

    private final JdbcClient jdbc;
    private final EnrolmentStatusSql progress;
    private final CurrentPerson currentPerson;
    private final CentreTime time;

    LateTrainees(JdbcClient jdbc, EnrolmentStatusSql progress, CurrentPerson currentPerson, CentreTime time) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.currentPerson = currentPerson;
        this.time = time;
    }

    List<Remindable> of(TrainingCentreId centre, CohortId cohort) {
        var today = time.today(centre);
        var zone = time.zone();
        return jdbc.sql("""
                        select p.person_id, p.family_name, p.given_name, p.email, count(*) as late, min(e.due_on) as since,
                            (select max(r.reminded_at) from cohorts_reminder r where r.person_id = p.person_id) as reminded_at
                        from cohorts_member_view p
                        join learning_active_enrolment_view e on e.person_id = p.person_id
                        where p.cohort_id = :cohort and p.centre_id = :centre and not p.suspended and %1$s
                        group by p.person_id, p.family_name, p.given_name, p.email, p.%2$s
                        order by p.%2$s, p.person_id""".formatted(
                                progress.late(),
                                Collation.of(currentPerson.require().language()).column()))
                .param("centre", centre.value())
                .param("cohort", cohort.value())
                .param("today", today)
                .query((row, _) -> {
                    var last = SqlValues.optionalInstant(row, "reminded_at")
                            .map(moment -> LocalDate.ofInstant(moment, zone));
                    return new Remindable(
                            new PersonId(SqlValues.uuid(row, "person_id")),
                            new PersonName(row.getString("family_name"), row.getString("given_name")).inList(),
                            row.getInt("late"),
                            row.getObject("since", LocalDate.class),
                            row.getString("email") != null,
                            last,
                            last.equals(Optional.of(today)));
                })
                .list();
    }
}
