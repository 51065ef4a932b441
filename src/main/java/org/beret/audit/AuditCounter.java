package org.beret.audit;

import static org.beret.shared.SqlValues.timestamp;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts acts of which somebody may cause thousands, such as sign-ins that fail: one audit entry per person, act, network and
 * quarter of an hour, with how many there were.
 */
@Component
public class AuditCounter {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final AuditDirectory directory;
    private final Clock clock;

    AuditCounter(JdbcClient jdbc, AuditDirectory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Counts one, even if the transaction around it is rolled back.
     *
     * @param subject empty if there is no such account; what was typed is not kept, for it may be a password
     * @param network from which it came, the detail of the entry
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void count(Optional<PersonId> subject, String action, String network) {
        var quarter = quarter(clock.instant());
        var key = AuditLink.sha256(
                String.join("\n", action, subject.map(PersonId::toString).orElse(""), network, quarter.toString()));
        if (!increment(key) && !insert(key, quarter, subject, action, network)) {
            increment(key);
        }
    }

    private boolean increment(String key) {
        return jdbc.sql("update audit_entry set times = times + 1 where count_key = :key and chain_id is null")
                        .param("key", key)
                        .update()
                == 1;
    }

    /** False if somebody else was faster. The entry has the moment at which its quarter of an hour begins. */
    private boolean insert(String key, Instant quarter, Optional<PersonId> subject, String action, String network) {
        var centre = subject.map(person -> directory.centres(Set.of(person)).get(person));
        return jdbc.sql("""
                        insert into audit_entry (id, acted_at, action, subject_id, centre_id, actor_id, detail, count_key)
                        values (:id, :at, :action, :subject, :centre, null, :detail, :key) on conflict do nothing""")
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("at", timestamp(quarter))
                        .param("action", action)
                        .param("subject", subject.map(PersonId::value).orElse(null))
                        .param("centre", centre.map(TrainingCentreId::value).orElse(null))
                        .param("detail", network)
                        .param("key", key)
                        .update()
                == 1;
    }

    /** The beginning of the quarter of an hour. */
    static Instant quarter(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond() - moment.getEpochSecond() % QUARTER.toSeconds());
    }
}
