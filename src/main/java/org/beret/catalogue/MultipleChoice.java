package org.beret.catalogue;

import java.util.List;
import java.util.Set;
import org.beret.shared.LocalizedText;

/** A question with several right options; only all of them and no other earn the point. */
public record MultipleChoice(
        QuestionId id,
        ObjectiveId objective,
        Level level,
        boolean critical,
        ReadAgain readAgain,
        LocalizedText stem,
        List<Option> options,
        boolean shuffled,
        Set<OptionId> keys)
        implements Question {

    @Override
    public boolean isRight(Set<OptionId> choice) {
        return choice.equals(keys);
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
