package org.beret.learning;

import java.util.List;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Objective;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionPrompt.Arrangement;

/**
 * A submitted attempt with what can be learned from it.
 *
 * @param quiz whether and when the next attempt may start
 * @param history all attempts of the same enrolment, the first one first
 */
public record AttemptResult(
        AttemptId attempt,
        CourseModule module,
        int right,
        int total,
        boolean passed,
        List<ByObjective> objectives,
        List<Reviewed> questions,
        QuizState quiz,
        List<AttemptSummary> history) {

    /** Right answers out of all questions on one objective. */
    public record ByObjective(Objective objective, int right, int total) {}

    /** A question as it was shown, with the person's answer. */
    public record Reviewed(Question question, Arrangement arrangement, List<OptionId> choice, boolean right) {}
}
