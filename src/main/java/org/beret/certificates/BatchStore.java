package org.beret.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.background.WorkState;
import org.beret.cohorts.CohortId;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.Language;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table access for batches. The file of a batch is kept until the next batch of its cohort is begun. */
@Component
class BatchStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

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

    /** In which a batch is printed. */
    Language language(BatchId id) {
        return Language.ofRequest(jdbc.sql("select language from certificates_batch where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    void keep(BatchId id, byte[] file) {
        jdbc.sql("insert into certificates_batch_file (batch_id, content) values (:id, :content)")
                .param("id", id.value())
                .param("content", file)
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

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                new BatchId(SqlValues.uuid(row, "id")),
                WorkState.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"));
    }
}
