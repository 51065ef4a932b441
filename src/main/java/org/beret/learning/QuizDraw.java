package org.beret.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ObjectiveId;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;

/**
 * Draws the questions of an attempt and the order of their options. The same seed gives the same draw, on every machine:
 * {@link Random} is specified to the bit.
 */
final class QuizDraw {

    private QuizDraw() {}

    /**
     * As many questions of each objective as the module asks for, those seen least often first, in an order of their own.
     *
     * @param seen how often each question was drawn for this person before
     */
    static List<Question> draw(CourseModule module, long seed, Map<QuestionId, Integer> seen) {
        var random = new Random(seed);
        var drawn = new ArrayList<Question>();
        module.quiz()
                .draw()
                .forEach((objective, count) -> drawn.addAll(ofObjective(module, objective, count, seen, random)));
        Collections.shuffle(drawn, random);
        return drawn;
    }

    /** The order in which an attempt shows the options of a question. */
    static List<OptionId> optionOrder(Question question, long seed) {
        var order = new ArrayList<>(
                question.options().stream().map(Question.Option::id).toList());
        if (question.shuffled()) {
            Collections.shuffle(order, new Random(seed ^ question.id().value().hashCode()));
        }
        return order;
    }

    private static List<Question> ofObjective(
            CourseModule module, ObjectiveId objective, int count, Map<QuestionId, Integer> seen, Random random) {
        var bank = new ArrayList<>(module.questionsOf(objective));
        Collections.shuffle(bank, random);
        bank.sort(Comparator.comparing(question -> seen.getOrDefault(question.id(), 0)));
        return bank.subList(0, count);
    }
}
