package org.beret.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The answers of attempts, one row a drawn question. Storing an answer is one guarded statement on one row: it refuses an
 * older revision and an attempt that was counted, whatever else happens at the same time.
 */
@Component
class AnswerRows {

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row: what is stored for one question of an attempt. */
    record Row(
            QuestionId question,
            long revision,
            List<OptionId> choice,
            @Nullable Instant answeredAt,
            boolean counted) {}

    void create(AttemptId attempt, List<Question> drawn) {
        for (var position = 0; position < drawn.size(); position++) {
            jdbc.sql("""
                            insert into learning_answer (attempt_id, question_id, position, revision, choice)
                            values (:attempt, :question, :position, 0, '')""")
                    .param("attempt", attempt.value())
                    .param("question", drawn.get(position).id().value())
                    .param("position", position)
                    .update();
        }
    }

    /** Stores a choice if its revision is newer than what is stored and the attempt is not counted yet. */
    boolean store(AttemptId attempt, QuestionId question, long revision, List<OptionId> choice, Instant now) {
        return jdbc.sql("""
                                update learning_answer set revision = :revision, choice = :choice, answered_at = :now
                                where attempt_id = :attempt and question_id = :question
                                and revision < :revision and counted is null""")
                        .param("revision", revision)
                        .param("choice", joined(choice))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("attempt", attempt.value())
                        .param("question", question.value())
                        .update()
                == 1;
    }

    Optional<Row> find(AttemptId attempt, QuestionId question) {
        return jdbc.sql("select * from learning_answer where attempt_id = :attempt and question_id = :question")
                .param("attempt", attempt.value())
                .param("question", question.value())
                .query(AnswerRows::row)
                .optional();
    }

    /** All rows in the order of the draw. */
    List<Row> of(AttemptId attempt) {
        return jdbc.sql("select * from learning_answer where attempt_id = :attempt order by position")
                .param("attempt", attempt.value())
                .query(AnswerRows::row)
                .list();
    }

    /** All rows in the order of the draw, held until the transaction ends: no answer slips in while they are counted. */
    List<Row> hold(AttemptId attempt) {
        return jdbc.sql("select * from learning_answer where attempt_id = :attempt order by position for update")
                .param("attempt", attempt.value())
                .query(AnswerRows::row)
                .list();
    }

    void count(AttemptId attempt, Set<QuestionId> right) {
        jdbc.sql("update learning_answer set counted = false where attempt_id = :attempt")
                .param("attempt", attempt.value())
                .update();
        if (!right.isEmpty()) {
            jdbc.sql(
                            "update learning_answer set counted = true where attempt_id = :attempt and question_id in (:right)")
                    .param("attempt", attempt.value())
                    .param("right", right.stream().map(QuestionId::value).toList())
                    .update();
        }
    }

    /** How often each question was drawn in these attempts. */
    Map<QuestionId, Integer> drawnIn(Collection<AttemptId> attempts) {
        if (attempts.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select question_id from learning_answer where attempt_id in (:attempts)")
                .param("attempts", attempts.stream().map(AttemptId::value).toList())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(QuestionId::new, _ -> 1, Integer::sum));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Row(
                new QuestionId(row.getString("question_id")),
                row.getLong("revision"),
                split(row.getString("choice")),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getObject("counted") != null);
    }

    private static String joined(List<OptionId> choice) {
        return choice.stream().map(OptionId::value).collect(Collectors.joining(","));
    }

    private static List<OptionId> split(String choice) {
        return Arrays.stream(choice.split(","))
                .filter(option -> !option.isEmpty())
                .map(OptionId::new)
                .toList();
    }
}
