package org.beret.cohorts.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beret.cohorts.calendar.CalendarFile.Day;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.learning.AssignedModule;
import org.beret.learning.EnrolmentState;
import org.beret.learning.Training;
import org.beret.learning.calendar.TrainingCalendar;
import org.beret.shared.SqlValues;
import org.beret.texts.TextsIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Implements learning's port {@link TrainingCalendar}: what is still due, departures and sessions of the trainee's open cohorts. */
@Component
class OwnCalendar implements TrainingCalendar {

    private final Training training;
    private final CurrentPerson currentPerson;
    private final JdbcClient jdbc;
    private final ObjectProvider<CalendarSessions> sessions;

    OwnCalendar(
            Training training,
            CurrentPerson currentPerson,
            JdbcClient jdbc,
            ObjectProvider<CalendarSessions> sessions) {
        this.training = training;
        this.currentPerson = currentPerson;
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] mine(TextsIn texts) {
        var me = currentPerson.require().id();
        var days = new ArrayList<Day>();
        training.mine().stream()
                .filter(module -> module.state() != EnrolmentState.COMPLETED)
                .forEach(module -> module.dueOn().ifPresent(day -> days.add(due(me, module, day, texts))));
        days.addAll(departures(me, texts));
        return CalendarFile.of(
                days,
                sessions.stream().flatMap(source -> source.mine(texts).stream()).toList());
    }

    private static Day due(PersonId me, AssignedModule assigned, LocalDate day, TextsIn texts) {
        var module = assigned.module();
        return new Day(
                me + "-" + module.id(),
                day,
                texts.text("calendar.due", module.title().in(texts.language())));
    }

    private List<Day> departures(PersonId me, TextsIn texts) {
        return jdbc.sql("""
                        select c.id, c.name, c.departure_on from cohorts_cohort c
                        join cohorts_member_view m on m.cohort_id = c.id
                        where m.person_id = :me and c.closed_at is null and c.departure_on is not null
                        order by c.departure_on, c.id""")
                .param("me", me.value())
                .query((row, _) -> new Day(
                        SqlValues.uuid(row, "id") + "-departure",
                        row.getObject("departure_on", LocalDate.class),
                        texts.text("calendar.departure", row.getString("name"))))
                .list();
    }
}
