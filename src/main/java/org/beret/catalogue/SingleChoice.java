package org.beret.catalogue;

import java.util.List;
import java.util.Set;
import org.beret.shared.LocalizedText;

/** A question with exactly one right option. */
public record SingleChoice(
        QuestionId id,
        ObjectiveId objective,
        Level level,
        boolean critical,
        ReadAgain readAgain,
        LocalizedText stem,
        List<Option> options,
        boolean shuffled,
        OptionId key)
        implements Question {

    @Override
    public boolean isRight(Set<OptionId> choice) {
        return choice.equals(Set.of(key));
    }

    @Override
    public boolean isKey(OptionId option) {
        return key.equals(option);
    }
}
