package org.beret.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Letters that wait in the rows of a table with the columns {@code id}, {@code person_id}, {@code centre_id} and
 * {@code mail_…}. One is taken by one sender at a time, on whichever node: taking it moves the moment at which it is due again.
 */
public final class LetterOutbox {

    private static final int BATCH_SIZE = 50;

    private final String table;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** The letters of this table, whose name is never anything that somebody entered. */
    public LetterOutbox(String table, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A letter that waits. */
    public record Entry(UUID id, PersonId person, TrainingCentreId centre, int attempts) {}

    /** Some of the letters that are due, the longest waiting one first. */
    List<Entry> findDue() {
        return jdbc.sql("""
                        select id, person_id, centre_id, mail_attempts from %s
                        where mail_state = 'QUEUED' and mail_due_at <= :now
                        order by mail_due_at, id limit :round""".formatted(table))
                .param("now", now())
                .param("round", BATCH_SIZE)
                .query((row, _) -> new Entry(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new TrainingCentreId(row.getObject("centre_id", UUID.class)),
                        row.getInt("mail_attempts")))
                .list();
    }

    /**
     * Takes a letter, so that nobody else sends it. Whoever dies with it in hand lets it come back at this moment.
     *
     * @return false if another sender was faster
     */
    boolean claim(Entry entry, Instant until) {
        return jdbc.sql("""
                                update %s set mail_attempts = mail_attempts + 1, mail_due_at = :until
                                where id = :id and mail_state = 'QUEUED' and mail_attempts = :attempts
                                and mail_due_at <= :now""".formatted(table))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("id", entry.id())
                        .param("attempts", entry.attempts())
                        .param("now", now())
                        .update()
                == 1;
    }

    void markSent(Entry entry) {
        jdbc.sql("update %s set mail_state = 'SENT', mail_sent_at = :now, mail_failure = null where id = :id"
                        .formatted(table))
                .param("now", now())
                .param("id", entry.id())
                .update();
    }

    /** Another try later, for this reason. */
    void postpone(Entry entry, Instant until, String failure) {
        jdbc.sql("update %s set mail_due_at = :until, mail_failure = :failure where id = :id".formatted(table))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("failure", failure)
                .param("id", entry.id())
                .update();
    }

    /** No further try. */
    void markEnded(Entry entry, LetterState state, String failure) {
        jdbc.sql("update %s set mail_state = :state, mail_failure = :failure where id = :id".formatted(table))
                .param("state", state.name())
                .param("failure", failure)
                .param("id", entry.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
