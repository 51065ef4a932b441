package org.beret.cohorts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.learning.TrainingReminders;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Implements learning's port {@link TrainingReminders}: the open reminders of the signed-in trainee. */
@Component
@Transactional
class ReminderNotices implements TrainingReminders {

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    ReminderNotices(JdbcClient jdbc, CurrentPerson currentPerson, Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    public Optional<Reminder> open() {
        return jdbc.sql("""
                        select c.name, r.reminded_on, r.own_words from cohorts_reminder r
                        join people_centre_view c on c.id = r.centre_id
                        where r.person_id = :person and r.understood_at is null
                        order by r.reminded_on desc limit 1""")
                .param("person", currentPerson.require().id().value())
                .query((row, _) -> new Reminder(
                        row.getString("name"),
                        row.getObject("reminded_on", LocalDate.class),
                        row.getString("own_words")))
                .optional();
    }

    @Override
    public void acknowledge() {
        jdbc.sql("update cohorts_reminder set understood_at = :now where person_id = :person and understood_at is null")
                .param("now", SqlValues.timestamp(clock.instant()))
                .param("person", currentPerson.require().id().value())
                .update();
    }
}
