package org.beret.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.certificates.Batch.State;
import org.beret.cohorts.CohortId;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.Language;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table access for batches. A server takes one that nobody works on, and keeps it by signs of life; one without them for twenty
 * seconds, by the clock of the database, is anybody's again. The file of a batch is kept until the next batch of its cohort is begun.
 */
@Component
class BatchStore {

    /** A batch that has outlived so many servers may be what ends them. */
    private static final int MOST_TRIES = 3;

    private static final String IS_FREE =
            "state = 'RUNNING' and (owner is null or alive_at < current_timestamp - interval '20' second)";

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A batch that this server has taken. */
    record Taken(BatchId id, Language language) {}

    BatchId begin(TrainingCentreId centre, CohortId cohort, Language language, List<Certificate> certificates) {
        forget(cohort);
        var id = BatchId.next();
        jdbc.sql("""
                        insert into certificates_batch
                            (id, centre_id, cohort_id, language, state, total, done, started_at, alive_at, tries)
                        values (:id, :centre, :cohort, :language, 'RUNNING', :total, 0, :now, current_timestamp, 0)""")
                .param("id", id.value())
                .param("centre", centre.value())
                .param("cohort", cohort.value())
                .param("language", language.code())
                .param("total", certificates.size())
                .param("now", SqlValues.timestamp(clock.instant()))
                .update();
        for (var position = 0; position < certificates.size(); position++) {
            jdbc.sql("insert into certificates_batch_certificate (batch_id, position, certificate_id) values (?, ?, ?)")
                    .params(
                            id.value(),
                            position,
                            certificates.get(position).id().value())
                    .update();
        }
        return id;
    }

    private void forget(CohortId cohort) {
        var ended = jdbc.sql("select id from certificates_batch where cohort_id = :cohort and state <> 'RUNNING'")
                .param("cohort", cohort.value())
                .query(UUID.class)
                .list();
        ended.forEach(id -> {
            jdbc.sql("delete from certificates_batch_file where batch_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from certificates_batch_certificate where batch_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from certificates_batch where id = ?").param(id).update();
        });
    }

    /** Takes the oldest that nobody works on; of two servers one gets it. */
    Optional<Taken> take(UUID owner) {
        jdbc.sql("update certificates_batch set state = 'FAILED' where tries >= :most and " + IS_FREE)
                .param("most", MOST_TRIES)
                .update();
        return jdbc
                .sql("select id, language from certificates_batch where " + IS_FREE + " order by started_at, id")
                .query((row, _) -> new Taken(
                        new BatchId(SqlValues.uuid(row, "id")), Language.ofRequest(row.getString("language"))))
                .list()
                .stream()
                .filter(batch -> take(batch.id(), owner))
                .findFirst();
    }

    private boolean take(BatchId id, UUID owner) {
        return jdbc.sql(
                                "update certificates_batch set owner = :owner, alive_at = current_timestamp, done = 0, tries = tries + 1 where id = :id and "
                                        + IS_FREE)
                        .param("owner", owner)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Signs of life of a server, for all that it has taken. */
    void keep(UUID owner) {
        jdbc.sql(
                        "update certificates_batch set alive_at = current_timestamp where state = 'RUNNING' and owner = :owner")
                .param("owner", owner)
                .update();
    }

    /** Hands over what a server has not finished; an orderly stop is nobody's fault and no try. */
    void release(UUID owner) {
        jdbc.sql(
                        "update certificates_batch set owner = null, tries = tries - 1 where state = 'RUNNING' and owner = :owner")
                .param("owner", owner)
                .update();
    }

    void done(BatchId id, UUID owner, int done) {
        jdbc.sql("update certificates_batch set done = :done where id = :id and owner = :owner")
                .param("done", done)
                .param("id", id.value())
                .param("owner", owner)
                .update();
    }

    /** Keeps the file, unless another server has taken the batch meanwhile. */
    void finish(BatchId id, UUID owner, byte[] file) {
        if (end(id, owner, State.DONE)) {
            jdbc.sql("insert into certificates_batch_file (batch_id, content) values (:id, :content)")
                    .param("id", id.value())
                    .param("content", file)
                    .update();
        }
    }

    void fail(BatchId id, UUID owner) {
        end(id, owner, State.FAILED);
    }

    private boolean end(BatchId id, UUID owner, State state) {
        return jdbc.sql(
                                "update certificates_batch set state = :state where id = :id and owner = :owner and state = 'RUNNING'")
                        .param("state", state.name())
                        .param("id", id.value())
                        .param("owner", owner)
                        .update()
                == 1;
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

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                new BatchId(SqlValues.uuid(row, "id")),
                State.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"));
    }
}
