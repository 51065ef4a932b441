package org.beret.classroom;

import java.time.Clock;
import java.util.List;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.calendar.CalendarSessions;
import org.beret.identity.CurrentPerson;
import org.beret.learning.calendar.TrainingSessions;
import org.beret.texts.TextsIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Implements the ports {@link TrainingSessions} and {@link CalendarSessions}: what a person has to attend. */
@Component
@Transactional(readOnly = true)
class OwnSessions implements TrainingSessions, CalendarSessions {

    private final SessionRows rows;
    private final AttendanceRows attendance;
    private final SessionLabels labels;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    OwnSessions(
            SessionRows rows,
            AttendanceRows attendance,
            SessionLabels labels,
            CurrentPerson currentPerson,
            Clock clock) {
        this.rows = rows;
        this.attendance = attendance;
        this.labels = labels;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    public List<Planned> coming(TextsIn texts) {
        var me = currentPerson.require().id();
        var attended = attendance.attendedBy(me);
        return rows.ofTrainee(me).stream()
                .filter(session -> !session.cancelled() && session.ends().isAfter(clock.instant()))
                .map(session -> new Planned(
                        labels.subject(session.details(), texts),
                        labels.when(session, texts),
                        session.details().place(),
                        session.details().ledBy(),
                        attended.contains(session.id()),
                        session.takesCodes(clock.instant()) ? ClassroomNavigation.ATTEND : "",
                        "classroom.code.enter"))
                .toList();
    }

    @Override
    public List<Slot> of(CohortId cohort, TextsIn texts) {
        return slots(rows.of(cohort, currentPerson.requireCentre()), texts);
    }

    @Override
    public List<Slot> mine(TextsIn texts) {
        return slots(rows.ofTrainee(currentPerson.require().id()), texts);
    }

    private List<Slot> slots(List<ClassSession> sessions, TextsIn texts) {
        return sessions.stream()
                .map(session -> new Slot(
                        session.id() + "-session",
                        session.begins(),
                        session.ends(),
                        labels.subject(session.details(), texts),
                        session.details().place(),
                        session.cancelled()))
                .toList();
    }
}
