package org.beret.learning;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Further attempts allowed by training centres. Append-only: who allowed what, and why, stays on record. */
@Component
class Releases {

    private final JdbcClient jdbc;

    Releases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EnrolmentId enrolment, String reason, PersonId by, Instant now) {
        jdbc.sql("""
                        insert into learning_release (id, enrolment_id, reason, released_by, released_at)
                        values (:id, :enrolment, :reason, :by, :now)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("enrolment", enrolment.value())
                .param("reason", reason)
                .param("by", by.value())
                .param("now", SqlValues.timestamp(now))
                .update();
    }

    /** The number of further attempts of each enrolment. */
    Map<EnrolmentId, Integer> of(Collection<EnrolmentId> enrolments) {
        if (enrolments.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select enrolment_id from learning_release where enrolment_id in (:enrolments)")
                .param("enrolments", enrolments.stream().map(EnrolmentId::value).toList())
                .query((row, _) -> new EnrolmentId(SqlValues.uuid(row, "enrolment_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(enrolment -> enrolment, _ -> 1, Integer::sum));
    }
}
