package org.beret.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beret.ModuleTest;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Points;
import org.beret.catalogue.Question;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An acceptable answer earns half a point, and is right for nothing else. */
@ModuleTest
class AcceptableAnswersModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Results results;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Texts texts;

    private SignedInPerson trainee;
    private AttemptId attempt;
    private Question situation;

    /** Everything is right but one answer, which is acceptable. */
    @BeforeEach
    void anAttemptWithOneAcceptableAnswer() throws Exception {
        List<Question> questions;
        do {
            trainee = learning.assignedTrainee();
            attempt = learning.startedAttempt(trainee);
            questions = learning.questions(trainee, attempt);
        } while (questions.stream().allMatch(question -> acceptable(question).isEmpty()));
        situation = questions.stream()
                .filter(question -> !acceptable(question).isEmpty())
                .findFirst()
                .orElseThrow();
        for (var question : questions) {
            var answer = question.equals(situation) ? acceptable(question) : question.rightAnswer();
            people.as(trainee, () -> attempts.answer(attempt, question.id(), 1, answer));
        }
    }

    @Test
    void itEarnsHalfAPointAndCountsAsNotRightInItemAnalysis() throws Exception {
        var result = submitted();

        var all = learning.module().quiz().questionCount();
        assertThat(result.points()).isEqualTo(new Points(2 * all - 1, all));
        assertThat(result.passed()).isTrue();
        assertThat(result.questions())
                .filteredOn(AttemptResult.Reviewed::half)
                .singleElement()
                .satisfies(reviewed -> {
                    assertThat(reviewed.question()).isEqualTo(situation);
                    assertThat(reviewed.right()).isFalse();
                });
        assertThat(counted("select right_count from learning_attempt where id = :attempt"))
                .isEqualTo(all - 1);
        assertThat(counted("""
                        select count(*) from learning_answer_view
                        where attempt_id = :attempt and counted""")).isEqualTo(all - 1);
    }

    @Test
    void anAttemptThatWasClosedWithoutHalfPointsKeepsItsScore() throws Exception {
        submitted();
        jdbc.sql("update learning_attempt set half_points = null where id = :attempt")
                .param("attempt", attempt.value())
                .update();

        var all = learning.module().quiz().questionCount();
        var result = people.as(trainee, () -> results.of(attempt));
        assertThat(result.points()).isEqualTo(Points.whole(all - 1, all));
        assertThat(result.questions()).noneMatch(AttemptResult.Reviewed::half);
        assertThat(result.objectives().stream()
                        .mapToInt(part -> part.points().halves())
                        .sum())
                .isEqualTo(2 * (all - 1));
        assertThat(counted("select half_points from learning_attempt_view where id = :attempt"))
                .isEqualTo(2 * (all - 1));
    }

    @Test
    void halvesAreWrittenAsTheLanguageDoesAndWholePointsWithoutDecimals() {
        assertThat(texts.in(Language.EN, "result.score", 14.5, 15, 12.0)).isEqualTo("Points: 14.5 of 15; needed: 12.");
        assertThat(texts.in(Language.ES, "result.score", 14.5, 15, 12.0)).contains("14,5 de 15", "necesarios: 12.");
        assertThat(Formats.score(14.5, 15, Language.FR.locale())).isEqualTo("14,5/15");
        assertThat(Formats.score(14.0, 15, Language.FR.locale())).isEqualTo("14/15");
    }

    private AttemptResult submitted() throws Exception {
        return people.as(trainee, () -> {
            attempts.submit(attempt);
            return results.of(attempt);
        });
    }

    private static List<OptionId> acceptable(Question question) {
        return question.options().stream()
                .map(Question.Option::id)
                .filter(option -> question.isAcceptable(List.of(option)))
                .limit(1)
                .toList();
    }

    private int counted(String sql) {
        return jdbc.sql(sql)
                .param("attempt", attempt.value())
                .query(Integer.class)
                .single();
    }
}
