package org.beret.help;

import static org.beret.shared.SqlValues.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.help.Message.Kind;
import org.beret.identity.PersonId;
import org.beret.identity.PersonName;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.letters.LetterOutbox;
import org.beret.shared.Language;
import org.beret.shared.SqlValues;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table access for messages, each within what somebody may see. */
@Component
class MessageRows {

    /** Of what was answered, so many are shown. */
    private static final int ANSWERED = 50;

    private static final String SELECT = """
            select m.*, p.family_name, p.given_name from help_message m
            left join people_trainee_view p on p.id = m.person_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LetterOutbox letters;

    MessageRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.letters = new LetterOutbox("help_message", jdbc, clock);
    }

    LetterOutbox letters() {
        return letters;
    }

    /** How many a person has written in the time before now. */
    int written(PersonId person, Duration before) {
        return jdbc.sql("select count(*) from help_message where person_id = :person and written_at > :since")
                .param("person", person.value())
                .param("since", timestamp(clock.instant().minus(before)))
                .query(Integer.class)
                .single();
    }

    /** Stores a message, once; returns whether it is new. */
    boolean add(
            SignedInPerson person, TrainingCentreId centre, Kind kind, NewMessage message, Optional<String> version) {
        return jdbc.sql("""
                        insert into help_message (id, person_id, centre_id, kind, place, course_version, language, words,
                            written_at, mail_state, mail_attempts)
                        values (:id, :person, :centre, :kind, :place, :version, :language, :words, :now, 'NONE', 0)
                        on conflict do nothing""")
                        .param("id", message.id().value())
                        .param("person", person.id().value())
                        .param("centre", centre.value())
                        .param("kind", kind.name())
                        .param("place", message.place().address())
                        .param("version", version.orElse(null))
                        .param("language", message.language().code())
                        .param("words", message.words())
                        .param("now", timestamp(clock.instant()))
                        .update()
                == 1;
    }

    /** All of a person, the latest first. */
    List<Message> of(PersonId person) {
        return jdbc.sql(SELECT + "where m.person_id = :person order by m.written_at desc")
                .param("person", person.value())
                .query(MessageRows::message)
                .list();
    }

    /** What trainees asked a centre: what is open first, then what was answered last. */
    List<Message> askedOf(TrainingCentreId centre) {
        return jdbc.sql(SELECT + """
                        where m.centre_id = :centre and m.kind = 'QUESTION'
                        order by m.answered_at desc nulls first, m.written_at limit :most""")
                .param("centre", centre.value())
                .param("most", open(centre) + ANSWERED)
                .query(MessageRows::message)
                .list();
    }

    /** How many of these nobody has answered. */
    int open(TrainingCentreId centre) {
        return jdbc.sql("""
                        select count(*) from help_message
                        where centre_id = :centre and kind = 'QUESTION' and answered_at is null""")
                .param("centre", centre.value())
                .query(Integer.class)
                .single();
    }

    /** The mistakes that were reported, without names. */
    List<Message> mistakes() {
        return jdbc.sql("""
                        select m.*, '' as family_name, '' as given_name from help_message m where kind = 'MISTAKE'
                        order by answered_at desc nulls first, written_at limit 500""").query(MessageRows::message).list();
    }

    /** Who wrote a message to this centre, or, without one, to those who keep the course. */
    Optional<PersonId> author(MessageId id, @Nullable TrainingCentreId centre) {
        return jdbc.sql("""
                        select person_id from help_message where id = :id and (kind = 'QUESTION' and centre_id = :centre
                            or kind = 'MISTAKE' and cast(:centre as uuid) is null)""")
                .param("id", id.value())
                .param("centre", centre == null ? null : centre.value())
                .query((row, _) -> new PersonId(SqlValues.uuid(row, "person_id")))
                .optional();
    }

    /** Stores the answer unless there is one, and puts its letter into the outbox; returns whether it did. */
    boolean answer(MessageId id, PersonId by, String words, boolean byLetter) {
        var now = timestamp(clock.instant());
        return jdbc.sql("""
                        update help_message set answer = :words, answered_at = :now, answered_by = :by,
                            mail_state = case when cast(:letter as boolean) then 'QUEUED' else 'NONE' end, mail_due_at = :now
                        where id = :id and answered_at is null""")
                        .param("id", id.value())
                        .param("words", words)
                        .param("now", now)
                        .param("by", by.value())
                        .param("letter", byLetter)
                        .update()
                == 1;
    }

    /** When a person was answered after a moment. */
    List<Instant> answered(PersonId person, Instant moment) {
        return jdbc.sql("select answered_at from help_message where person_id = :person and answered_at > :moment")
                .param("person", person.value())
                .param("moment", timestamp(moment))
                .query((row, _) -> SqlValues.instant(row, "answered_at"))
                .list();
    }

    void markSeen(PersonId person) {
        jdbc.sql("""
                        update help_message set seen_at = :now
                        where person_id = :person and answered_at is not null and seen_at is null""")
                .param("person", person.value())
                .param("now", timestamp(clock.instant()))
                .update();
    }

    /** What a letter is about. */
    Optional<Message> find(LetterOutbox.Entry letter) {
        return jdbc.sql(SELECT + "where m.id = :id")
                .param("id", letter.id())
                .query(MessageRows::message)
                .optional();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        var answer = Optional.ofNullable(row.getString("answer"));
        var answeredAt = SqlValues.optionalInstant(row, "answered_at");
        var family = row.getString("family_name");
        return new Message(
                new MessageId(SqlValues.uuid(row, "id")),
                family == null ? "" : new PersonName(family, row.getString("given_name")).inList(),
                Place.of(row.getString("place")),
                Optional.ofNullable(row.getString("course_version")),
                Language.ofRequest(row.getString("language")),
                row.getString("words"),
                SqlValues.instant(row, "written_at"),
                answer.flatMap(words -> answeredAt.map(at -> new Message.Answer(words, at))));
    }
}
