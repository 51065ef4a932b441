package org.beret.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beret.catalogue.TestQuestions.acceptableEarnsHalf;
import static org.beret.catalogue.TestQuestions.answer;
import static org.beret.catalogue.TestQuestions.bank;
import static org.beret.catalogue.TestQuestions.critical;
import static org.beret.catalogue.TestQuestions.criticalMustBeRight;
import static org.beret.catalogue.TestQuestions.module;
import static org.beret.catalogue.TestQuestions.rules;
import static org.beret.catalogue.TestQuestions.single;
import static org.beret.catalogue.TestQuestions.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ObjectiveId;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Points;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    @ParameterizedTest(name = "{0} of {1} right: passed {2}")
    @CsvSource({
        "8, 10, true",
        "7, 10, false",
        "4, 5, true",
        "3, 5, false",
        // 79.9 % is not 80 %
        "799, 1000, false",
        "800, 1000, true",
        "7, 9, false",
        "8, 9, true",
        "0, 10, false",
        "10, 10, true"
    })
    void eightyPerCentPassesAndNothingIsRoundedUp(int right, int total, boolean passed) {
        assertThat(score(right, total).passed()).isEqualTo(passed);
    }

    @Test
    void theFewestRightAnswersThatAreAnnouncedAreTheFewestThatPass() {
        for (var total = 1; total <= 60; total++) {
            var needed = rules(Map.of("o", total)).neededToPass();

            assertThat(score(needed, total).passed())
                    .as("%d of %d", needed, total)
                    .isTrue();
            assertThat(score(needed - 1, total).passed())
                    .as("%d of %d", needed - 1, total)
                    .isFalse();
        }
    }

    @Test
    void aWrongCriticalQuestionFailsOnlyWhereTheModuleSaysSo() {
        var usual = rules(Map.of("o", 5));
        var questions = new ArrayList<Question>(bank("o", 4));
        questions.add(critical(single("critical", "o")));
        var choices = questions.stream().limit(4).collect(Collectors.toMap(Question::id, Question::rightAnswer));

        assertThat(Score.of(module(usual, questions), questions, choices).passed())
                .isTrue();
        assertThat(Score.of(module(criticalMustBeRight(usual), questions), questions, choices)
                        .passed())
                .isFalse();
    }

    @Test
    void anAcceptableAnswerEarnsHalfAPointWhereTheModuleSaysSo() {
        var usual = rules(Map.of("o", 2));
        var questions = List.<Question>of(situation("situation", "o"), single("single", "o"));
        var choices = Map.of(
                new QuestionId("situation"), answer("b"),
                new QuestionId("single"), answer("a"));

        assertThat(Score.of(module(usual, questions), questions, choices).points())
                .isEqualTo(Points.whole(1, 2));
        var score = Score.of(module(acceptableEarnsHalf(usual), questions), questions, choices);
        assertThat(score.points().earned()).isEqualTo(1.5);
        assertThat(score.byObjective()).containsValue(new Points(3, 2));
        assertThat(score.rightQuestions()).containsExactly(new QuestionId("single"));
        assertThat(score.lessonsToReadAgain()).hasSize(1);
    }

    @Test
    void aHarmfulActionAndSeveralActionsEarnNothing() {
        var rules = acceptableEarnsHalf(rules(Map.of("o", 1)));
        var questions = List.<Question>of(situation("situation", "o"));

        for (var answer : List.of(answer("c"), answer("b", "c"), answer())) {
            assertThat(Score.of(module(rules, questions), questions, Map.of(new QuestionId("situation"), answer))
                            .points()
                            .halves())
                    .isZero();
        }
    }

    /** The share is compared without rounding, so with halves the fewest points that are announced may be a half. */
    @Test
    void theFewestPointsThatAreAnnouncedAreTheFewestThatPass() {
        for (var total = 1; total <= 60; total++) {
            var usual = rules(Map.of("o", total));
            var needed = acceptableEarnsHalf(usual).pointsToPass();

            assertThat(new Points((int) (2 * needed), total).reach(usual.passMark()))
                    .isTrue();
            assertThat(new Points((int) (2 * needed) - 1, total).reach(usual.passMark()))
                    .isFalse();
            assertThat(usual.pointsToPass()).isEqualTo(usual.neededToPass());
        }
    }

    @Test
    void withPointsEnoughWhatWasCriticalIsAskedAgainAndItsLessonReadAgainOnly() {
        var rules = criticalMustBeRight(rules(Map.of("o", 4, "rule", 1)));
        var questions = new ArrayList<Question>(bank("o", 5));
        questions.add(critical(single("critical", "rule")));
        var module = module(rules, questions);
        var allButCritical = questions.stream().limit(5).collect(Collectors.toMap(Question::id, Question::rightAnswer));

        var enough = Score.of(module, questions, allButCritical);
        assertThat(enough.passed()).isFalse();
        assertThat(enough.askedAgain()).containsExactly(new ObjectiveId("rule"));
        assertThat(Score.of(module, questions, Map.of()).askedAgain()).isEmpty();
    }

    @Test
    void aQuestionWithoutAnAnswerIsWrongWhetherEmptiedOrNeverTouched() {
        var module = module(rules(Map.of("o", 3)), bank("o", 3));
        var emptied = Map.of(new QuestionId("o-1"), List.<OptionId>of(), new QuestionId("o-2"), answer("a"));

        var score = Score.of(module, module.questions(), emptied);

        assertThat(score.points().earned()).isEqualTo(1);
        assertThat(score.points().most()).isEqualTo(3);
        assertThat(score.rightQuestions()).containsExactly(new QuestionId("o-2"));
    }

    @Test
    void pointsAreCountedPerObjectiveInTheOrderOfTheModule() {
        var module = twoObjectives();
        var choices = Map.of(
                new QuestionId("act-1"), answer("a"),
                new QuestionId("act-2"), answer("b"),
                new QuestionId("know-2"), answer("a"),
                new QuestionId("know-1"), answer("a"));

        var score = Score.of(module, module.questions().reversed(), choices);

        assertThat(score.byObjective().keySet())
                .containsExactlyElementsOf(
                        module.objectives().stream().map(o -> o.id()).toList());
        assertThat(score.byObjective())
                .containsEntry(new ObjectiveId("know"), Points.whole(2, 2))
                .containsEntry(new ObjectiveId("act"), Points.whole(1, 3));
        assertThat(score.passed()).isFalse();
    }

    @Test
    void answersToQuestionsThatWereNotDrawnCountForNothing() {
        var module = twoObjectives();
        var drawn = module.questions().subList(0, 1);
        var choices = new HashMap<QuestionId, List<OptionId>>();
        module.questions().forEach(question -> choices.put(question.id(), answer("a")));

        var score = Score.of(module, drawn, choices);

        assertThat(score.points().earned()).isEqualTo(1);
        assertThat(score.points().most()).isEqualTo(1);
    }

    private static CourseModule twoObjectives() {
        return module(
                rules(Map.of("know", 2, "act", 3)),
                Stream.concat(bank("know", 2).stream(), bank("act", 3).stream()).toList());
    }

    private static Score score(int right, int total) {
        var questions = bank("o", total);
        var choices = new HashMap<QuestionId, List<OptionId>>();
        for (var number = 0; number < total; number++) {
            Question question = questions.get(number);
            choices.put(question.id(), answer(number < right ? "a" : "b"));
        }
        return Score.of(module(rules(Map.of("o", total)), questions), questions, choices);
    }
}
