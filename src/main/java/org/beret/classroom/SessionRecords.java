package org.beret.classroom;

import java.util.List;
import java.util.Optional;
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

    SessionRecords(AttendedSessions sessions, SessionLabels labels, PeopleOfMyCentre people) {
        this.sessions = sessions;
        this.labels = labels;
        this.people = people;
    }

    @Override
    public List<RecordLine> record(PersonId trainee, TextsIn texts) {
        return people.traineesAmong(List.of(trainee)).stream()
                .flatMap(known -> sessions.of(known).stream())
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
