package org.beret.learning;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beret.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Further attempts that training centres allowed; never changed, so that it stays known who allowed what, and why. */
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
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many further attempts each enrolment was allowed. */
    Map<EnrolmentId, Integer> of(Collection<EnrolmentId> enrolments) {
        if (enrolments.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select enrolment_id from learning_release where enrolment_id in (:enrolments)")
                .param("enrolments", enrolments.stream().map(EnrolmentId::value).toList())
                .query((row, _) -> new EnrolmentId(row.getObject("enrolment_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(enrolment -> enrolment, _ -> 1, Integer::sum));
    }
}
