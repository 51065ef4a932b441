package org.beret.learning;

import java.util.List;
import java.util.Set;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Objective;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;

/**
 * A submitted attempt with what can be learned from it.
 *
 * @param quiz whether and when the next attempt may start
 */
public record AttemptResult(
        AttemptId attempt,
        CourseModule module,
        int right,
        int total,
        boolean passed,
        List<ByObjective> objectives,
        List<Reviewed> questions,
        QuizState quiz) {

    /** Right answers out of all questions on one objective. */
    public record ByObjective(Objective objective, int right, int total) {}

    /** A question with the person's choice; {@code order} is the order in which the options were shown. */
    public record Reviewed(Question question, List<OptionId> order, Set<OptionId> choice, boolean right) {}
}
