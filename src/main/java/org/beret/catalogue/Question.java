package org.beret.catalogue;

import java.util.List;
import java.util.Optional;
import org.beret.shared.LocalizedText;

/**
 * A question with its solution. It never leaves the server whole: before an attempt is submitted people see a
 * {@link QuestionPrompt}, afterwards the feedback.
 *
 * <p>An answer is a list of ids: the chosen options, the steps in their order, or the pairs that were matched.
 */
public sealed interface Question permits ChoiceQuestion, Ordering, Matching {

    /** What the question's file says it is; a new type of question needs a new kind. */
    QuestionKind kind();

    Head head();

    /** The parts of the question that people are told something about after the quiz, in the order of the file. */
    List<Option> options();

    /** The one answer that earns the point. */
    List<OptionId> rightAnswer();

    /** Whether this answer earns the point; an empty one never does. */
    boolean isRight(List<OptionId> answer);

    /** Whether this answer is not the right one, but acceptable. */
    default boolean isAcceptable(List<OptionId> answer) {
        return false;
    }

    /** Whether this can be an answer to this question at all, right, wrong, incomplete or withdrawn. */
    boolean takes(List<OptionId> answer);

    default QuestionId id() {
        return head().id();
    }

    default ObjectiveId objective() {
        return head().objective();
    }

    default LocalizedText stem() {
        return head().stem();
    }

    default Optional<Option> option(OptionId id) {
        return options().stream().filter(option -> option.id().equals(id)).findFirst();
    }

    /**
     * What every kind of question has.
     *
     * @param critical whether a mistake here concerns a rule that nobody may get wrong
     * @param practice whether the question is for practice only and never drawn for a quiz
     * @param readAgain where the answer is taught
     */
    record Head(
            QuestionId id,
            ObjectiveId objective,
            Level level,
            boolean critical,
            boolean practice,
            ReadAgain readAgain,
            LocalizedText stem) {}

    /** An option with what a person is told about it after the quiz. */
    record Option(OptionId id, LocalizedText text, LocalizedText feedback) {}

    /** A section of a lesson of the same module. */
    record ReadAgain(LessonId lesson, String section) {}
}
