package org.beret.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.beret.ModuleTest;
import org.beret.learning.AttemptId;
import org.beret.learning.TestLearning;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Attempts that wait until their answers are counted. Each test takes back what it did: the attempts are like nobody's. */
@ModuleTest
class QuestionQueueModuleTest {

    @Autowired
    private TestLearning learning;

    @Autowired
    private QuestionCounter counter;

    @Autowired
    private RecountLock lock;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAttemptWithoutAScoreWaitsAndHoldsNobodyUp() throws Exception {
        var scored = learning.submittedAttempt(learning.assignedTrainee(), 1);
        var open = learning.startedAttempt(learning.assignedTrainee());
        await().until(() -> isKnown(scored));
        transactions.executeWithoutResult(status -> {
            lock.lock();
            add(open);
            queue(open, "2020-01-01");
            queue(scored, "2020-01-02");

            counter.countBatch();

            assertThat(waits(open)).isTrue();
            assertThat(waits(scored)).isFalse();
            status.setRollbackOnly();
        });
    }

    @Test
    void noAttemptIsSubmittedWithoutAScore() throws Exception {
        var scored = learning.submittedAttempt(learning.assignedTrainee(), 1);

        assertThatThrownBy(() -> jdbc.sql("update learning_attempt set right_count = null where id = :id")
                        .param("id", scored.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private boolean isKnown(AttemptId attempt) {
        return jdbc.sql("select exists (select 1 from statistics_first_attempt where attempt_id = :id)")
                .param("id", attempt.value())
                .query(Boolean.class)
                .single();
    }

    private void add(AttemptId attempt) {
        jdbc.sql("insert into statistics_first_attempt (attempt_id) values (:id)")
                .param("id", attempt.value())
                .update();
    }

    private void queue(AttemptId attempt, String since) {
        jdbc.sql("""
                        update statistics_first_attempt set waiting_since = cast(:since as timestamp with time zone)
                        where attempt_id = :id""")
                .param("id", attempt.value())
                .param("since", since + " 00:00:00+00")
                .update();
    }

    private boolean waits(AttemptId attempt) {
        return jdbc.sql("select waiting_since is not null from statistics_first_attempt where attempt_id = :id")
                .param("id", attempt.value())
                .query(Boolean.class)
                .single();
    }
}
