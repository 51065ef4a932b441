package org.beret.catalogue;

import java.util.HashSet;
import java.util.List;

/** A question whose answer is one or more of its options. */
public sealed interface ChoiceQuestion extends Question permits SingleChoice, MultipleChoice, SituationalJudgement {

    /** Whether an option belongs to the right answer. */
    boolean isKey(OptionId option);

    /** Whether options may be shown in any order. */
    boolean shuffled();

    /** Whether a person may choose more than one option. */
    boolean severalChoices();

    @Override
    default List<OptionId> rightAnswer() {
        return options().stream().map(Option::id).filter(this::isKey).toList();
    }

    @Override
    default boolean isRight(List<OptionId> answer) {
        return new HashSet<>(answer).equals(new HashSet<>(rightAnswer()));
    }

    @Override
    default boolean takes(List<OptionId> answer) {
        var isDistinct = answer.stream().distinct().count() == answer.size();
        return isDistinct
                && (severalChoices() || answer.size() <= 1)
                && answer.stream().allMatch(id -> option(id).isPresent());
    }
}
