package org.beret.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beret.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The queue of unsent e-mails of one type: rows of the type's own table with the columns {@code id}, {@code person_id} and
 * {@code mail_…}. A node claims a row by moving its due time; if the node dies, the row becomes
 * due again.
 */
public final class LetterOutbox {

    private static final int BATCH_SIZE = 50;

    private final String table;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * An outbox over a table.
     *
     * @param table a constant, never user input
     */
    public LetterOutbox(String table, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A row to send; attempts made so far. */
    public record Entry(UUID id, PersonId person, int attempts) {}

    /** At most {@value #BATCH_SIZE} rows that are due, longest overdue first. */
    List<Entry> findDue() {
        return jdbc.sql("""
                        select id, person_id, mail_attempts from %s
                        where mail_state = 'QUEUED' and mail_due_at <= :now
                        order by mail_due_at, id limit :round""".formatted(table))
                .param("now", now())
                .param("round", BATCH_SIZE)
                .query((row, _) -> new Entry(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getInt("mail_attempts")))
                .list();
    }

    /**
     * Claims a row until a moment, at which it becomes due again unless it was settled.
     *
     * @return false if another node was faster
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

    /** How many rows wait, and since when the first of them is due. */
    record Queue(long waiting, Optional<OffsetDateTime> dueSince) {}

    /** The queue of all these outboxes together; one statement, since every node asks again and again. */
    static Queue queue(Collection<LetterOutbox> outboxes, JdbcClient jdbc) {
        var waiting = outboxes.stream()
                .map(outbox -> "select mail_due_at from %s where mail_state = 'QUEUED'".formatted(outbox.table))
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select count(*) as waiting, min(mail_due_at) as due from (%s) as queued".formatted(waiting))
                .query((row, _) -> new Queue(
                        row.getLong("waiting"), Optional.ofNullable(row.getObject("due", OffsetDateTime.class))))
                .single();
    }

    /** Schedules another attempt. */
    void postpone(Entry entry, Instant until, String failure) {
        jdbc.sql("update %s set mail_due_at = :until, mail_failure = :failure where id = :id".formatted(table))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("failure", failure)
                .param("id", entry.id())
                .update();
    }

    /** Ends with a state other than sent. */
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
