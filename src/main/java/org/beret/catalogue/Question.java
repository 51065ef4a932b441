package org.beret.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beret.shared.LocalizedText;

/**
 * A question with its solution. It never leaves the server whole: before an attempt is submitted people see a
 * {@link QuestionPrompt}, afterwards the feedback.
 */
public sealed interface Question permits SingleChoice, MultipleChoice, SituationalJudgement {

    QuestionId id();

    ObjectiveId objective();

    Level level();

    /** Whether a mistake here concerns a rule that nobody may get wrong. */
    boolean critical();

    /** Where the answer is taught. */
    ReadAgain readAgain();

    LocalizedText stem();

    List<Option> options();

    /** Whether options may be shown in any order. */
    boolean shuffled();

    /** Whether exactly this choice is right. An empty choice never is. */
    boolean isRight(Set<OptionId> choice);

    /** Whether an option belongs to the right answer. */
    boolean isKey(OptionId option);

    /** Whether a person may choose more than one option. */
    default boolean severalChoices() {
        return false;
    }

    default Optional<Option> option(OptionId id) {
        return options().stream().filter(option -> option.id().equals(id)).findFirst();
    }

    /** An option with what a person is told about it after the quiz. */
    record Option(OptionId id, LocalizedText text, LocalizedText feedback) {}

    /** A section of a lesson of the same module. */
    record ReadAgain(LessonId lesson, String section) {}
}
