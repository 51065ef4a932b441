package org.beret.cohorts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.cohorts.Reminders.Hindrance;
import org.beret.cohorts.Reminders.Remindable;
import org.beret.identity.CentreTime;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.PersonProfile;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queries what is left to learn for people of a centre, and when they were reminded last; by name. */
@Component
class RemindableTrainees {

    private static final Facts NONE = new Facts(0, 0, Optional.empty(), Optional.empty());

    private final JdbcClient jdbc;
    private final EnrolmentStatusSql progress;
    private final PeopleOfMyCentre people;
    private final CurrentPerson currentPerson;
    private final CentreTime time;

    RemindableTrainees(
            JdbcClient jdbc,
            EnrolmentStatusSql progress,
            PeopleOfMyCentre people,
            CurrentPerson currentPerson,
            CentreTime time) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.people = people;
        this.currentPerson = currentPerson;
        this.time = time;
    }

    private record Facts(int left, int late, Optional<LocalDate> due, Optional<LocalDate> reminded) {}

    /** Whoever is no trainee of the signed-in person's centre is left out. */
    List<Remindable> among(Collection<PersonId> wanted) {
        var today = time.today(currentPerson.requireCentre());
        var facts = facts(wanted, today);
        return people.ofMyCentre(facts.keySet()).stream()
                .map(person -> remindable(person, facts.getOrDefault(person.id(), NONE), today))
                .toList();
    }

    /** Which of these people are trainees of the signed-in person's centre and have something left to learn. */
    List<PersonId> withSomethingLeft(Collection<PersonId> wanted) {
        return facts(wanted, time.today(currentPerson.requireCentre())).entrySet().stream()
                .filter(known -> known.getValue().left() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<PersonId, Facts> facts(Collection<PersonId> wanted, LocalDate today) {
        var zone = time.zone();
        var facts = new HashMap<PersonId, Facts>();
        jdbc.sql("""
                        select p.id as person_id, count(e.id) as left_over, min(e.due_on) as due_on,
                            sum(case when %s then 1 else 0 end) as late,
                            (select max(r.reminded_at) from cohorts_reminder r where r.person_id = p.id) as reminded_at
                        from people_trainee_view p
                        left join learning_active_enrolment_view e on e.person_id = p.id and e.completed_at is null
                        where p.centre_id = :centre and p.id = any(:people)
                        group by p.id""".formatted(progress.late()))
                .param("centre", currentPerson.requireCentre().value())
                .param("people", CohortMembers.array(wanted))
                .param("today", today)
                .query(row -> {
                    facts.put(
                            new PersonId(SqlValues.uuid(row, "person_id")),
                            new Facts(
                                    row.getInt("left_over"),
                                    row.getInt("late"),
                                    Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                                    SqlValues.optionalInstant(row, "reminded_at")
                                            .map(moment -> LocalDate.ofInstant(moment, zone))));
                });
        return facts;
    }

    private static Remindable remindable(PersonProfile person, Facts facts, LocalDate today) {
        return new Remindable(
                person.id(),
                person.listName(),
                person.language(),
                facts.left(),
                facts.late(),
                facts.due(),
                person.email().isPresent(),
                facts.reminded(),
                hindrance(person, facts, today));
    }

    private static Optional<Hindrance> hindrance(PersonProfile person, Facts facts, LocalDate today) {
        if (person.suspended()) {
            return Optional.of(Hindrance.SUSPENDED);
        }
        if (facts.left() == 0) {
            return Optional.of(Hindrance.NOTHING_LEFT);
        }
        return facts.reminded().filter(today::equals).map(_ -> Hindrance.REMINDED_TODAY);
    }
}
