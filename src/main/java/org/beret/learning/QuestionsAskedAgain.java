package org.beret.learning;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.beret.catalogue.ObjectiveId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The objectives whose critical questions the attempt after a failed one asks again, without the rest of the quiz. */
@Component
class QuestionsAskedAgain {

    private final JdbcClient jdbc;

    QuestionsAskedAgain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(AttemptId failed, Collection<ObjectiveId> objectives) {
        objectives.forEach(objective -> jdbc.sql(
                        "insert into learning_asked_again (attempt_id, objective_id) values (:attempt, :objective)")
                .param("attempt", failed.value())
                .param("objective", objective.value())
                .update());
    }

    /** By the attempt that failed; an attempt after which the whole quiz is taken again is not among them. */
    Map<AttemptId, Set<ObjectiveId>> of(Collection<EnrolmentId> enrolments) {
        var again = new HashMap<AttemptId, Set<ObjectiveId>>();
        if (enrolments.isEmpty()) {
            return again;
        }
        jdbc.sql("""
                        select g.attempt_id, g.objective_id from learning_asked_again g
                        join learning_attempt a on a.id = g.attempt_id
                        where a.enrolment_id in (:enrolments) order by g.objective_id""")
                .param("enrolments", enrolments.stream().map(EnrolmentId::value).toList())
                .query(row -> {
                    again.computeIfAbsent(new AttemptId(SqlValues.uuid(row, "attempt_id")), _ -> new LinkedHashSet<>())
                            .add(new ObjectiveId(row.getString("objective_id")));
                });
        return again;
    }
}
