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
import org.beret.catalogue.Points;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;

/**
 * The score of an attempt.
 *
 * @param points what decides; right and, where the module says so, acceptable answers
 * @param lessonsToReadAgain the lessons that teach the answers to the questions that were not answered rightly; of the critical ones
 *     only, if these alone are asked again
 * @param askedAgain the objectives whose critical questions are asked again, because they alone keep the attempt from passing
 * @param byObjective points by objective, in the order of the module
 */
record Score(
        Points points,
        boolean passed,
        Set<QuestionId> rightQuestions,
        Set<LessonId> lessonsToReadAgain,
        Set<ObjectiveId> askedAgain,
        Map<ObjectiveId, Points> byObjective) {

    /** Halves of a point. */
    private static final int RIGHT = 2;

    private static final int ACCEPTABLE = 1;

    /** Scores the answers of an attempt. One that was closed before there were half points keeps its whole ones. */
    static Score of(CourseModule module, Attempt attempt, List<AnswerRows.Row> answers) {
        var choices = new HashMap<QuestionId, List<OptionId>>();
        answers.forEach(answer -> choices.put(answer.question(), answer.choice()));
        var drawn = answers.stream().map(answer -> answer.questionIn(module)).toList();
        var halves = attempt.countsHalves() && module.quiz().acceptableEarnsHalf();
        return of(module, drawn, choices, halves, attempt.isRepeat());
    }

    /**
     * Scores the questions of a whole quiz; one without a choice counts as wrong. Passed if the share of points reaches the
     * pass mark, compared without rounding, and, if the module asks for it, no critical question is wrong.
     */
    static Score of(CourseModule module, List<Question> drawn, Map<QuestionId, List<OptionId>> choices) {
        return of(module, drawn, choices, module.quiz().acceptableEarnsHalf(), false);
    }

    private static Score of(
            CourseModule module,
            List<Question> drawn,
            Map<QuestionId, List<OptionId>> choices,
            boolean halves,
            boolean repeat) {
        var earned = new HashMap<QuestionId, Integer>();
        drawn.forEach(question ->
                earned.put(question.id(), halves(question, choices.getOrDefault(question.id(), List.of()), halves)));
        var points =
                new Points(earned.values().stream().mapToInt(Integer::intValue).sum(), drawn.size());
        // Of a repeat none may be wrong; there were points enough before.
        return of(
                module,
                drawn,
                points,
                earned,
                repeat || points.reach(module.quiz().passMark()));
    }

    private static Score of(
            CourseModule module, List<Question> drawn, Points points, Map<QuestionId, Integer> earned, boolean enough) {
        var right = drawn.stream()
                .map(Question::id)
                .filter(id -> earned.getOrDefault(id, 0) == RIGHT)
                .collect(Collectors.toUnmodifiableSet());
        var wrong = drawn.stream()
                .filter(question -> !right.contains(question.id()))
                .map(Question::head)
                .toList();
        var critical = wrong.stream()
                .filter(head -> module.quiz().criticalMustBeRight() && head.critical())
                .toList();
        var again = enough ? critical : List.<Question.Head>of();
        return new Score(
                points,
                enough && critical.isEmpty(),
                right,
                (again.isEmpty() ? wrong : again)
                        .stream().map(head -> head.readAgain().lesson()).collect(Collectors.toUnmodifiableSet()),
                again.stream().map(Question.Head::objective).collect(Collectors.toUnmodifiableSet()),
                byObjective(module, drawn, earned));
    }

    private static int halves(Question question, List<OptionId> answer, boolean acceptableEarnsHalf) {
        if (question.isRight(answer)) {
            return RIGHT;
        }
        return acceptableEarnsHalf && question.isAcceptable(answer) ? ACCEPTABLE : 0;
    }

    private static Map<ObjectiveId, Points> byObjective(
            CourseModule module, List<Question> drawn, Map<QuestionId, Integer> earned) {
        var byObjective = new LinkedHashMap<ObjectiveId, Points>();
        module.objectives().forEach(objective -> byObjective.put(objective.id(), new Points(0, 0)));
        drawn.forEach(question -> byObjective.computeIfPresent(
                question.objective(), (_, points) -> points.plus(earned.getOrDefault(question.id(), 0))));
        return byObjective;
    }
}
