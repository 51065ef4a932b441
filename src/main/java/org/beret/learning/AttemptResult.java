package org.beret.learning;

import java.util.List;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Objective;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Points;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionPrompt.Arrangement;

/**
 * The result of a submitted attempt, with the review of its questions.
 *
 * @param pointsToPass the fewest points that pass
 * @param askedAgain if a wrong critical question alone kept it from passing, the objectives that the next attempt asks again
 * @param objectives those that were asked about
 * @param quiz whether and when the next attempt may start
 * @param history all attempts of the enrolment, by number
 */
public record AttemptResult(
        AttemptId attempt,
        CourseModule module,
        Points points,
        double pointsToPass,
        boolean passed,
        List<Objective> askedAgain,
        List<ByObjective> objectives,
        List<Reviewed> questions,
        QuizState quiz,
        List<AttemptSummary> history) {

    /** The points of one objective. */
    public record ByObjective(Objective objective, Points points) {}

    /**
     * A question as it was shown, and the answer to it.
     *
     * @param half whether it is not right, but earned half a point
     */
    public record Reviewed(
            Question question, Arrangement arrangement, List<OptionId> choice, boolean right, boolean half) {}
}
