package org.beret.learning;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ObjectiveId;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;

/**
 * The score of an attempt.
 *
 * @param lessonsToReadAgain the lessons that teach the answers to the questions that were not answered rightly; of the critical ones
 *     only, if these alone are asked again
 * @param askedAgain the objectives whose critical questions are asked again, because they alone keep the attempt from passing
 * @param byObjective right answers and drawn questions by objective, in the order of the module
 */
record Score(
        int right,
        int total,
        boolean passed,
        Set<QuestionId> rightQuestions,
        Set<LessonId> lessonsToReadAgain,
        Set<ObjectiveId> askedAgain,
        Map<ObjectiveId, ObjectiveScore> byObjective) {

    /** Right answers out of all questions on one objective. */
    record ObjectiveScore(int right, int total) {

        ObjectiveScore plus(boolean isRight) {
            return new ObjectiveScore(right + (isRight ? 1 : 0), total + 1);
        }
    }

    /** Scores the answers of an attempt. */
    static Score of(CourseModule module, Attempt attempt, List<AnswerRows.Row> answers) {
        var choices = new HashMap<QuestionId, List<OptionId>>();
        answers.forEach(answer -> choices.put(answer.question(), answer.choice()));
        var drawn = answers.stream().map(answer -> answer.questionIn(module)).toList();
        return attempt.isRepeat() ? ofRepeat(module, drawn, choices) : of(module, drawn, choices);
    }

    /**
     * Scores the questions of a whole quiz; one without a choice counts as wrong. Passed if the share of right answers reaches the
     * pass mark, compared without rounding, and, if the module asks for it, no critical question is wrong.
     */
    static Score of(CourseModule module, List<Question> drawn, Map<QuestionId, List<OptionId>> choices) {
        var right = right(drawn, choices);
        return of(
                module,
                drawn,
                right,
                right.size() * 100 >= drawn.size() * module.quiz().passMark());
    }

    /** Scores critical questions that are asked again: passed if none is wrong, as there were points enough before. */
    static Score ofRepeat(CourseModule module, List<Question> drawn, Map<QuestionId, List<OptionId>> choices) {
        return of(module, drawn, right(drawn, choices), true);
    }

    private static Score of(CourseModule module, List<Question> drawn, Set<QuestionId> right, boolean enough) {
        var wrong = drawn.stream()
                .filter(question -> !right.contains(question.id()))
                .map(Question::head)
                .toList();
        var critical = wrong.stream()
                .filter(head -> module.quiz().criticalMustBeRight() && head.critical())
                .toList();
        var again = enough ? critical : List.<Question.Head>of();
        return new Score(
                right.size(),
                drawn.size(),
                enough && critical.isEmpty(),
                right,
                (again.isEmpty() ? wrong : again)
                        .stream().map(head -> head.readAgain().lesson()).collect(Collectors.toUnmodifiableSet()),
                again.stream().map(Question.Head::objective).collect(Collectors.toUnmodifiableSet()),
                byObjective(module, drawn, right));
    }

    private static Set<QuestionId> right(List<Question> drawn, Map<QuestionId, List<OptionId>> choices) {
        return drawn.stream()
                .filter(question -> question.isRight(choices.getOrDefault(question.id(), List.of())))
                .map(Question::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<ObjectiveId, ObjectiveScore> byObjective(
            CourseModule module, List<Question> drawn, Set<QuestionId> right) {
        var byObjective = new LinkedHashMap<ObjectiveId, ObjectiveScore>();
        module.objectives().forEach(objective -> byObjective.put(objective.id(), new ObjectiveScore(0, 0)));
        drawn.forEach(question -> byObjective.computeIfPresent(
                question.objective(), (_, score) -> score.plus(right.contains(question.id()))));
        return byObjective;
    }
}
