package org.beret.catalogue;

import java.util.List;
import java.util.Set;

/** A question with several right options; only all of them and no other earn the point. */
public record MultipleChoice(Head head, List<Option> options, boolean shuffled, Set<OptionId> keys)
        implements ChoiceQuestion {

    @Override
    public QuestionKind kind() {
        return QuestionKind.MULTIPLE_CHOICE;
    }

    @Override
    public boolean isKey(OptionId option) {
        return keys.contains(option);
    }

    @Override
    public boolean severalChoices() {
        return true;
    }
}
