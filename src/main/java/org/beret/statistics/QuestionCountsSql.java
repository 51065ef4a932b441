package org.beret.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.learning.AttemptId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts of answers by question, version and language, of the first attempt that each person ever made at a module. A submitted
 * attempt never changes, so its answers are added once: whoever holds the turn adds them and takes the attempt off those that
 * wait, in one transaction. The same statements without a choice of attempts count everything again.
 */
@Component
class QuestionCountsSql {

    private static final int MOST_ATTEMPTS = 500;

    /** The attempts whose answers count; {@code superseded} is 1 for the first of several enrolments, 0 for the last. */
    private static final String FIRST_ATTEMPTS = """
            learning_attempt a join learning_enrolment e on e.id = a.enrolment_id
            where a.number = 1 and a.submitted_at is not null and a.language is not null and a.course_version is not null
            and e.superseded <= 1 and (e.superseded = 1 or not exists (select 1 from learning_enrolment earlier
                where earlier.person_id = e.person_id and earlier.module_id = e.module_id and earlier.superseded = 1))""";

    private static final String COUNTED =
            "exists (select 1 from statistics_first_attempt s where s.attempt_id = a.id and s.waiting_since is null)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PostgresAnalyze filled;
    private final Clock clock;

    QuestionCountsSql(JdbcClient jdbc, JdbcTemplate batches, PostgresAnalyze filled, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.filled = filled;
        this.clock = clock;
    }

    /**
     * A table of counts.
     *
     * @param key what is counted, beside module, version, question and language
     * @param counts the columns of numbers, each with how it is counted
     * @param from the answers, to be completed with the condition on attempts {@code a}
     */
    private record Counts(String table, String key, Map<String, String> counts, String from) {

        private static final String WHERE = "module_id, course_version, question_id, language, ";

        private static final String OF_ATTEMPTS = """
                from learning_attempt a join learning_enrolment e on e.id = a.enrolment_id
                join learning_answer l on l.attempt_id = a.id""";

        static final Counts RIGHTS = new Counts(
                "statistics_item",
                "rest_score",
                Map.of(
                        "right_count", "sum(case when counted then 1 else 0 end)",
                        "wrong_count", "sum(case when counted then 0 else 1 end)"),
                """
                (select e.module_id, a.course_version, l.question_id, a.language, l.counted,
                    a.right_count - case when l.counted then 1 else 0 end as rest_score
                %s where %%s) as answers""".formatted(OF_ATTEMPTS));

        static final Counts CHOICES = new Counts(
                "statistics_item_choice", "choice", Map.of("persons", "count(*)"), """
                (select e.module_id, a.course_version, l.question_id, a.language, l.choice
                %s where l.choice <> '' and %%s) as answers""".formatted(OF_ATTEMPTS));

        /** Revisions are when an answer was given, by the clock of the device; those that can't be are left out. */
        static final Counts TIMES = new Counts(
                "statistics_item_time", "seconds", Map.of("persons", "count(*)"), """
                (select module_id, course_version, question_id, language,
                    cast(least(600, milliseconds / 5000 * 5) as integer) as seconds
                from (select e.module_id, a.course_version, l.question_id, a.language, l.choice,
                        l.revision - lag(l.revision, 1, cast(extract(epoch from a.started_at) * 1000 as bigint))
                            over (partition by l.attempt_id order by l.revision, l.position) as milliseconds
                    %s where l.revision > 0 and %%s) as given
                where milliseconds >= 0 and choice <> '') as answers""".formatted(OF_ATTEMPTS));

        static Stream<Counts> all() {
            return Stream.of(RIGHTS, CHOICES, TIMES);
        }

        private List<String> columns() {
            return counts.keySet().stream().sorted().toList();
        }

        String names() {
            return WHERE + key + ", " + String.join(", ", columns());
        }

        String counted(String attempts) {
            return "select " + WHERE + key + ", "
                    + columns().stream()
                            .map(column -> "cast(" + counts.get(column) + " as bigint) as " + column)
                            .collect(Collectors.joining(", "))
                    + " from " + from.formatted(attempts) + " group by " + WHERE + key;
        }

        String added(String attempts) {
            var same = Stream.of((WHERE + key).split(", ", -1))
                    .map(name -> "t." + name + " = s." + name)
                    .collect(Collectors.joining(" and "));
            var sums = columns().stream()
                    .map(column -> column + " = t." + column + " + s." + column)
                    .collect(Collectors.joining(", "));
            var values =
                    Stream.of(names().split(", ", -1)).map(name -> "s." + name).collect(Collectors.joining(", "));
            return "merge into " + table + " t using (" + counted(attempts) + ") s on (" + same
                    + ") when matched then update set " + sums
                    + " when not matched then insert (" + names() + ") values (" + values + ")";
        }

        String insert() {
            var places = Stream.of(names().split(", ", -1)).map(_ -> "?").collect(Collectors.joining(", "));
            return "insert into " + table + " (" + names() + ") values (" + places + ")";
        }

        /** A row in two parts: what is counted, and how often. */
        Map.Entry<List<Object>, List<Object>> row(ResultSet row, int number) throws SQLException {
            var values = new ArrayList<Object>();
            for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.add(row.getObject(column));
            }
            var numbers = values.size() - counts.size();
            return Map.entry(
                    List.copyOf(values.subList(0, numbers)), List.copyOf(values.subList(numbers, values.size())));
        }
    }

    /** Lets an attempt wait to be counted, if it is the person's first at the module; again changes nothing. */
    @Transactional
    void remember(AttemptId attempt) {
        jdbc.sql("insert into statistics_first_attempt (attempt_id, waiting_since) select a.id, :now from "
                        + FIRST_ATTEMPTS + " and a.id = :attempt on conflict do nothing")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("attempt", attempt.value())
                .update();
    }

    /** Adds the answers of some attempts. Whether there may be more. The caller holds the turn. */
    boolean addSome() {
        var attempts = jdbc.sql("select attempt_id from statistics_first_attempt where waiting_since is not null"
                        + " order by waiting_since limit " + MOST_ATTEMPTS)
                .query((row, _) -> row.getObject("attempt_id", UUID.class))
                .list();
        if (!attempts.isEmpty()) {
            add(attempts);
        }
        return attempts.size() == MOST_ATTEMPTS;
    }

    private void add(List<UUID> attempts) {
        Counts.all()
                .forEach(counts -> jdbc.sql(counts.added("a.id in (:attempts)"))
                        .param("attempts", attempts)
                        .update());
        jdbc.sql("""
                        merge into statistics_quiz t using (
                            select distinct e.module_id, a.course_version
                            from learning_attempt a join learning_enrolment e on e.id = a.enrolment_id
                            where a.id in (:attempts)) s
                        on (t.module_id = s.module_id and t.course_version = s.course_version)
                        when matched then update set revision = t.revision + 1
                        when not matched then insert (module_id, course_version, revision)
                            values (s.module_id, s.course_version, 1)""").param("attempts", attempts).update();
        jdbc.sql("update statistics_first_attempt set waiting_since = null where attempt_id in (:attempts)")
                .param("attempts", attempts)
                .update();
    }

    /** Counts everything again. How many counts were different. The caller holds the turn. */
    long rebuild() {
        var unknown = jdbc.sql(
                        "insert into statistics_first_attempt (attempt_id, waiting_since) select a.id, null from "
                                + FIRST_ATTEMPTS + " on conflict do nothing")
                .update();
        if (unknown > 0) {
            filled.look("statistics_first_attempt");
        }
        while (addSome()) {
            // What waits is no difference.
        }
        var differences = Counts.all().mapToLong(this::rebuild).sum();
        if (differences > 0) {
            raiseAll();
        }
        return differences;
    }

    private long rebuild(Counts counts) {
        var kept = read(counts, "select " + counts.names() + " from " + counts.table());
        var counted = read(counts, counts.counted(COUNTED));
        var differences = Stream.concat(kept.keySet().stream(), counted.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(kept.get(key), counted.get(key)))
                .count();
        if (differences > 0) {
            jdbc.sql("delete from " + counts.table()).update();
            batches.batchUpdate(
                    counts.insert(),
                    counted.entrySet().stream()
                            .map(row -> Stream.concat(row.getKey().stream(), row.getValue().stream())
                                    .toArray())
                            .toList());
        }
        return differences;
    }

    /** Some ten thousand rows a module at most, however many answers they count. */
    private Map<List<Object>, List<Object>> read(Counts counts, String sql) {
        var rows = new HashMap<List<Object>, List<Object>>();
        jdbc.sql(sql).query(counts::row).list().forEach(row -> rows.put(row.getKey(), row.getValue()));
        return rows;
    }

    private void raiseAll() {
        jdbc.sql("update statistics_quiz set revision = revision + 1").update();
        jdbc.sql("""
                        insert into statistics_quiz (module_id, course_version, revision)
                        select distinct i.module_id, i.course_version, 1 from statistics_item i
                        where not exists (select 1 from statistics_quiz q
                            where q.module_id = i.module_id and q.course_version = i.course_version)""").update();
    }
}
