package org.beret.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Matching;
import org.beret.catalogue.Objective;
import org.beret.catalogue.ObjectiveId;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.beret.catalogue.QuestionPrompt.Arrangement;

/**
 * Draws the questions of an attempt and the order of their options. A pure function of the seed: the algorithm of {@link Random} is
 * specified, so every machine draws the same.
 */
final class QuizDraw {

    private QuizDraw() {}

    /**
     * Draws as many questions of each objective as the module asks for, preferring those drawn least often before, in random order.
     *
     * @param seen how often each question was drawn for this enrolment before
     */
    static List<Question> draw(CourseModule module, long seed, Map<QuestionId, Integer> seen) {
        var random = new Random(seed);
        var drawn = new ArrayList<Question>();
        module.quiz()
                .draw()
                .forEach((objective, count) -> drawn.addAll(of(module.questionsOf(objective), count, seen, random)));
        Collections.shuffle(drawn, random);
        return drawn;
    }

    /**
     * Draws critical questions of these objectives only, as many of each as a quiz asks on it, preferring those drawn least often
     * before, in random order.
     */
    static List<Question> drawAgain(
            CourseModule module, Set<ObjectiveId> objectives, long seed, Map<QuestionId, Integer> seen) {
        var random = new Random(seed);
        var drawn = new ArrayList<Question>();
        module.objectives().stream()
                .map(Objective::id)
                .filter(objectives::contains)
                .forEach(objective -> drawn.addAll(of(
                        module.criticalQuestionsOf(objective),
                        module.criticalQuestionsAsked(objective),
                        seen,
                        random)));
        Collections.shuffle(drawn, random);
        return drawn;
    }

    /** The order in which an attempt shows the options of a question, and the responses if it has any. */
    static Arrangement arrangement(Question question, long seed) {
        var random = new Random(mixed(seed ^ question.id().value().hashCode()));
        var options = question.options().stream().map(Question.Option::id).toList();
        return switch (question) {
            case ChoiceQuestion choice ->
                new Arrangement(choice.shuffled() ? shuffled(options, random) : options, List.of());
            case Ordering _ -> new Arrangement(outOfOrder(options, random), List.of());
            case Matching matching ->
                new Arrangement(
                        shuffled(options, random),
                        shuffled(
                                matching.responses().stream()
                                        .map(Matching.Response::id)
                                        .toList(),
                                random));
        };
    }

    /** The finalizer of MurmurHash3: {@link Random} starts alike for seeds that are close, as hashes of similar names are. */
    private static long mixed(long seed) {
        var bits = (seed ^ (seed >>> 33)) * 0xFF51AFD7ED558CCDL;
        bits = (bits ^ (bits >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return bits ^ (bits >>> 33);
    }

    private static List<OptionId> shuffled(List<OptionId> options, Random random) {
        var order = new ArrayList<>(options);
        Collections.shuffle(order, random);
        return order;
    }

    /** Never the right order: a right answer is then always a change, and not mistaken for an unanswered question. */
    private static List<OptionId> outOfOrder(List<OptionId> steps, Random random) {
        var order = shuffled(steps, random);
        while (order.equals(steps)) { // any repair would be an order that comes more often, and tells the right one
            Collections.shuffle(order, random);
        }
        return order;
    }

    private static List<Question> of(List<Question> from, int count, Map<QuestionId, Integer> seen, Random random) {
        var bank = new ArrayList<>(from);
        Collections.shuffle(bank, random);
        bank.sort(Comparator.comparing(question -> seen.getOrDefault(question.id(), 0)));
        return bank.subList(0, count);
    }
}
