package org.beret.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.beret.certificates.Batch.State;
import org.beret.cohorts.CohortId;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.Language;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table access for batches. The file of a batch is kept until the next batch of its cohort is begun. */
@Component
class BatchStore {

    /** A batch that has given no sign for so long has died with its server. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    BatchId begin(TrainingCentreId centre, CohortId cohort, Language language, int total) {
        forget(cohort);
        var id = BatchId.next();
        jdbc.sql("""
                        insert into certificates_batch
                            (id, centre_id, cohort_id, language, state, total, done, started_at, alive_at)
                        values (:id, :centre, :cohort, :language, 'RUNNING', :total, 0, :now, :now)""")
                .param("id", id.value())
                .param("centre", centre.value())
                .param("cohort", cohort.value())
                .param("language", language.code())
                .param("total", total)
                .param("now", now())
                .update();
        return id;
    }

    private void forget(CohortId cohort) {
        jdbc.sql("""
                        delete from certificates_batch_file where batch_id in
                            (select id from certificates_batch where cohort_id = :cohort)""").param("cohort", cohort.value()).update();
        jdbc.sql("delete from certificates_batch where cohort_id = :cohort and state <> 'RUNNING'")
                .param("cohort", cohort.value())
                .update();
    }

    void done(BatchId id, int done) {
        jdbc.sql("update certificates_batch set done = :done, alive_at = :now where id = :id")
                .param("done", done)
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    void finish(BatchId id, byte[] file) {
        jdbc.sql("insert into certificates_batch_file (batch_id, content) values (:id, :content)")
                .param("id", id.value())
                .param("content", file)
                .update();
        move(id, State.DONE);
    }

    void fail(BatchId id) {
        move(id, State.FAILED);
    }

    private void move(BatchId id, State state) {
        jdbc.sql("update certificates_batch set state = :state, alive_at = :now where id = :id")
                .param("state", state.name())
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    Optional<Batch> latest(CohortId cohort) {
        return jdbc.sql("""
                        select * from certificates_batch where cohort_id = :cohort
                        order by started_at desc fetch first 1 row only""")
                .param("cohort", cohort.value())
                .query((row, _) -> batch(row))
                .optional();
    }

    Optional<byte[]> file(BatchId id, TrainingCentreId centre) {
        return jdbc.sql("""
                        select content from certificates_batch_file join certificates_batch on id = batch_id
                        where batch_id = :id and centre_id = :centre""")
                .param("id", id.value())
                .param("centre", centre.value())
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    private Batch batch(ResultSet row) throws SQLException {
        var alive = SqlValues.instant(row, "alive_at");
        var state = State.valueOf(row.getString("state"));
        var silent = state == State.RUNNING && alive.isBefore(clock.instant().minus(SILENCE));
        return new Batch(
                new BatchId(SqlValues.uuid(row, "id")),
                silent ? State.FAILED : state,
                row.getInt("total"),
                row.getInt("done"));
    }

    private OffsetDateTime now() {
        return SqlValues.timestamp(clock.instant());
    }
}
