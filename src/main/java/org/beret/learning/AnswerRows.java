package org.beret.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.beret.installation.Installation;
import org.beret.shared.SqlValues;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of answers: one row a drawn question of an attempt. An answer is stored by one guarded update of one row, which refuses
 * an older revision and a closed attempt whatever happens concurrently.
 */
@Component
class AnswerRows {

    private final JdbcClient jdbc;
    private final Installation installation;

    AnswerRows(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.installation = installation;
    }

    /**
     * The answer to one question of an attempt.
     *
     * @param revision 0 before the first answer
     * @param closed whether the attempt was submitted
     */
    record Row(
            QuestionId question,
            long revision,
            List<OptionId> choice,
            @Nullable Instant answeredAt,
            boolean closed) {

        /** The question as it is in this version of its module. */
        Question questionIn(CourseModule module) {
            return module.question(question).orElseThrow(LearnedModules::notKept);
        }
    }

    /** Inserts an empty answer for each question, in this order. */
    void create(AttemptId attempt, List<Question> drawn) {
        for (var position = 0; position < drawn.size(); position++) {
            jdbc.sql("""
                            insert into learning_answer (attempt_id, question_id, origin, position, revision, choice)
                            values (:attempt, :question, :origin, :position, 0, '')""")
                    .param("origin", installation.id())
                    .param("attempt", attempt.value())
                    .param("question", drawn.get(position).id().value())
                    .param("position", position)
                    .update();
        }
    }

    /** Stores a choice if its revision is newer than the stored one and the attempt is not closed. Returns whether it was stored. */
    boolean store(AttemptId attempt, QuestionId question, long revision, List<OptionId> choice, Instant now) {
        return jdbc.sql("""
                                update learning_answer set revision = :revision, choice = :choice, answered_at = :now, origin = :origin
                                where attempt_id = :attempt and question_id = :question
                                and revision < :revision and counted is null""")
                        .param("revision", revision)
                        .param("choice", joined(choice))
                        .param("now", SqlValues.timestamp(now))
                        .param("origin", installation.id())
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

    /** All rows in the order of the draw, locked until the transaction ends: no answer arrives while they are scored. */
    List<Row> lock(AttemptId attempt) {
        return jdbc.sql("select * from learning_answer where attempt_id = :attempt order by position for update")
                .param("attempt", attempt.value())
                .query(AnswerRows::row)
                .list();
    }

    /** Records which answers are right and which are wrong; none can be stored afterwards. */
    void close(AttemptId attempt, Set<QuestionId> right) {
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
        return new Row(
                new QuestionId(row.getString("question_id")),
                row.getLong("revision"),
                parsed(row.getString("choice")),
                SqlValues.optionalInstant(row, "answered_at").orElse(null),
                row.getObject("counted") != null);
    }

    private static String joined(List<OptionId> choice) {
        return choice.stream().map(OptionId::value).collect(Collectors.joining(","));
    }

    private static List<OptionId> parsed(String choice) {
        return Arrays.stream(choice.split(","))
                .filter(option -> !option.isEmpty())
                .map(OptionId::new)
                .toList();
    }
}
