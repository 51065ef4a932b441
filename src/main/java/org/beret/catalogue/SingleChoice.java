package org.beret.catalogue;

import java.util.List;

/** A question with exactly one right option. */
public record SingleChoice(Head head, List<Option> options, boolean shuffled, OptionId key) implements ChoiceQuestion {

    @Override
    public QuestionKind kind() {
        return QuestionKind.SINGLE_CHOICE;
    }

    @Override
    public boolean isKey(OptionId option) {
        return key.equals(option);
    }

    @Override
    public boolean severalChoices() {
        return false;
    }
}
