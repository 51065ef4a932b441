package org.beret.cohorts;

import static org.beret.shared.SqlValues.uuid;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.cohorts.Reminders.Reminder;
import org.beret.identity.CentreTime;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.letters.LetterOutbox;
import org.beret.letters.LetterState;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Table access for reminders; puts their letters into the outbox in the transaction of the act that asks for them.
 */
@Component
class ReminderOutbox {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LetterOutbox letters;
    private final Clock clock;
    private final CentreTime time;

    ReminderOutbox(JdbcClient jdbc, JdbcTemplate batches, Clock clock, CentreTime time) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.letters = new LetterOutbox("cohorts_reminder", jdbc, clock);
        this.clock = clock;
        this.time = time;
    }

    /**
     * Writes down one reminder a person who is a trainee of this centre and was not reminded today.
     *
     * @param people what is added for each in the centre's own words, which may be nothing
     * @param letters whether letters can be sent at all
     * @return whom it reminds
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<PersonId> add(TrainingCentreId centre, PersonId by, Map<PersonId, String> people, boolean letters) {
        var everybody = List.copyOf(people.keySet());
        var now = SqlValues.timestamp(clock.instant());
        var today = time.today(centre);
        var counts = batches.batchUpdate("""
                insert into cohorts_reminder (id, person_id, centre_id, reminded_by, reminded_at, reminded_on,
                    own_words, mail_state, mail_attempts, mail_due_at)
                select cast(? as uuid), p.id, p.centre_id, cast(? as uuid), cast(? as timestamp with time zone), cast(? as date),
                    cast(? as varchar(1000)), case when cast(? as boolean) and p.email is not null then 'QUEUED' else 'NONE' end, 0,
                    cast(? as timestamp with time zone)
                from people_trainee_view p
                where p.id = ? and p.centre_id = ? and not p.suspended
                on conflict do nothing""", everybody, BATCH, (row, person) -> {
            row.setObject(1, UuidCreator.getTimeOrderedEpoch());
            row.setObject(2, by.value());
            row.setObject(3, now);
            row.setObject(4, today);
            row.setString(5, people.getOrDefault(person, ""));
            row.setBoolean(6, letters);
            row.setObject(7, now);
            row.setObject(8, person.value());
            row.setObject(9, centre.value());
        });
        var reminded = new ArrayList<PersonId>();
        for (var number = 0; number < everybody.size(); number++) {
            if (counts[number / BATCH][number % BATCH] == 1) {
                reminded.add(everybody.get(number));
            }
        }
        return reminded;
    }

    /** The reminders of a person by this centre, the last one first. */
    List<Reminder> of(TrainingCentreId centre, PersonId person) {
        var zone = time.zone();
        return jdbc.sql("""
                        select * from cohorts_reminder
                        where centre_id = :centre and person_id = :person order by reminded_on desc""")
                .param("centre", centre.value())
                .param("person", person.value())
                .query((row, _) -> reminder(row, zone))
                .list();
    }

    /** Who reminds, and what they add in their own words, which may be nothing. */
    record Asked(TrainingCentreId centre, String words) {}

    /** What a letter is to say. */
    Asked asked(LetterOutbox.Entry letter) {
        return jdbc.sql("select centre_id, own_words from cohorts_reminder where id = :id")
                .param("id", letter.id())
                .query((row, _) -> new Asked(new TrainingCentreId(uuid(row, "centre_id")), row.getString("own_words")))
                .single();
    }

    LetterOutbox letters() {
        return letters;
    }

    private static Reminder reminder(ResultSet row, ZoneId zone) throws SQLException {
        return new Reminder(
                SqlValues.instant(row, "reminded_at"),
                row.getString("own_words"),
                SqlValues.optionalInstant(row, "understood_at").map(moment -> LocalDate.ofInstant(moment, zone)),
                LetterState.valueOf(row.getString("mail_state")),
                Optional.ofNullable(row.getString("mail_failure")));
    }
}
