package org.beret.statistics;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.beret.learning.AttemptId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts answers by question, course version and language, over the first attempt of each person at each module. A submitted
 * attempt never changes, so its answers are added exactly once: the holder of the {@link RecountLock} adds them and takes the
 * attempt off the queue in one transaction. A rebuild counts all attempts with the same statements.
 */
@Component
class QuestionCounter {

    private static final int BATCH_SIZE = 500;

    /** Joined, because H2 does not look {@code in} up in a view by index. */
    private static final String ANSWERS_OF_SOME = """
            unnest(cast(:attempts as uuid array)) as wanted (id)
            join learning_answer_view l on l.attempt_id = wanted.id""";

    private static final String ALL_ANSWERS = """
            statistics_first_attempt s join learning_answer_view l on l.attempt_id = s.attempt_id and s.waiting_since is null""";

    private static final String INCREMENT_REVISIONS_OF = """
            merge into statistics_quiz t using (
                select distinct l.module_id, l.course_version
                from %s) s
            on (t.module_id = s.module_id and t.course_version = s.course_version)
            when matched then update set revision = t.revision + 1
            when not matched then insert (module_id, course_version, revision)
                values (s.module_id, s.course_version, 1)""".formatted(ANSWERS_OF_SOME);

    private static final String INSERT_MISSING_REVISIONS = """
            insert into statistics_quiz (module_id, course_version, revision)
            select distinct i.module_id, i.course_version, 1 from statistics_item i
            where not exists (select 1 from statistics_quiz q
                where q.module_id = i.module_id and q.course_version = i.course_version)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PostgresAnalyze analyze;
    private final Clock clock;

    QuestionCounter(JdbcClient jdbc, JdbcTemplate batches, PostgresAnalyze analyze, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.analyze = analyze;
        this.clock = clock;
    }

    /** Puts an attempt into the queue if it is the person's first at the module. Idempotent. */
    @Transactional
    void enqueue(AttemptId attempt) {
        jdbc.sql("""
                        insert into statistics_first_attempt (attempt_id, waiting_since)
                        select id, :now from learning_first_attempt_ever_view where id = :attempt on conflict do nothing""")
                .param("now", SqlValues.timestamp(clock.instant()))
                .param("attempt", attempt.value())
                .update();
    }

    /**
     * Counts the answers of the attempts that have waited longest; one that has no score must not keep the others waiting. Returns
     * whether more may be waiting.
     */
    boolean countBatch() {
        var attempts = jdbc.sql("""
                        select s.attempt_id from statistics_first_attempt s join learning_attempt_view a on a.id = s.attempt_id
                        where s.waiting_since is not null and a.submitted_at is not null
                        order by s.waiting_since limit :limit""")
                .param("limit", BATCH_SIZE)
                .query((row, _) -> SqlValues.uuid(row, "attempt_id"))
                .list();
        if (!attempts.isEmpty()) {
            add(attempts);
        }
        return attempts.size() == BATCH_SIZE;
    }

    private void add(List<UUID> attempts) {
        QuestionCountTable.all()
                .forEach(table -> jdbc.sql(table.added(ANSWERS_OF_SOME))
                        .param("attempts", SqlValues.array(attempts))
                        .update());
        jdbc.sql(INCREMENT_REVISIONS_OF)
                .param("attempts", SqlValues.array(attempts))
                .update();
        jdbc.sql("update statistics_first_attempt set waiting_since = null where attempt_id in (:attempts)")
                .param("attempts", attempts)
                .update();
    }

    /** Recounts all answers. Returns how many counts differed. */
    long rebuild() {
        var added = jdbc.sql("""
                        insert into statistics_first_attempt (attempt_id, waiting_since)
                        select id, null from learning_first_attempt_ever_view on conflict do nothing""").update();
        if (added > 0) {
            analyze.table("statistics_first_attempt");
        }
        while (countBatch()) {
            // What is still in the queue is not a difference.
        }
        var differences = QuestionCountTable.all().mapToLong(this::rebuild).sum();
        if (differences > 0) {
            incrementRevisions();
        }
        return differences;
    }

    private long rebuild(QuestionCountTable table) {
        var stored = read(table, "select " + table.names() + " from " + table.name());
        var counted = read(table, table.counted(ALL_ANSWERS));
        var differences = Stream.concat(stored.keySet().stream(), counted.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(stored.get(key), counted.get(key)))
                .count();
        if (differences > 0) {
            jdbc.sql("delete from " + table.name()).update();
            batches.batchUpdate(
                    table.insert(),
                    counted.entrySet().stream()
                            .map(row -> Stream.concat(row.getKey().stream(), row.getValue().stream())
                                    .toArray())
                            .toList());
        }
        return differences;
    }

    /** Reads into memory: some ten thousand rows a module at most, however many answers they count. */
    private Map<List<Object>, List<Object>> read(QuestionCountTable table, String sql) {
        var rows = new HashMap<List<Object>, List<Object>>();
        jdbc.sql(sql).query(table::row).list().forEach(row -> rows.put(row.getKey(), row.getValue()));
        return rows;
    }

    private void incrementRevisions() {
        jdbc.sql("update statistics_quiz set revision = revision + 1").update();
        jdbc.sql(INSERT_MISSING_REVISIONS).update();
    }
}
