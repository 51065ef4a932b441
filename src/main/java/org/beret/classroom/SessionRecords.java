package org.beret.classroom;

import java.util.List;
import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.PersonLinks;
import org.beret.texts.TextsIn;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells in a trainee's record which sessions they attended. */
@Component
@Order(2)
class SessionRecords implements PersonLinks {

    private final AttendedSessions sessions;
    private final SessionLabels labels;
    private final PeopleOfMyCentre people;
    private final CurrentPerson currentPerson;

    SessionRecords(
            AttendedSessions sessions, SessionLabels labels, PeopleOfMyCentre people, CurrentPerson currentPerson) {
        this.sessions = sessions;
        this.labels = labels;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    @Override
    public List<RecordLine> record(PersonId trainee, TextsIn texts) {
        return people.traineesAmong(List.of(trainee)).stream()
                .flatMap(known -> lines(known, texts).stream())
                .toList();
    }

    @Override
    public List<RecordLine> myRecord(TextsIn texts) {
        return lines(currentPerson.require().id(), texts);
    }

    private List<RecordLine> lines(PersonId trainee, TextsIn texts) {
        return sessions.of(trainee).stream()
                .map(attended -> new RecordLine(
                        "session",
                        labels.subject(attended.module(), attended.subject(), texts),
                        Optional.of(attended.day()),
                        Optional.empty(),
                        Optional.of(attended.day()),
                        attended.place()))
                .toList();
    }
}
