package org.beret.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beret.shared.LocalizedText;

/** A situation with possible actions, one of them the best; only the best earns the point. */
public record SituationalJudgement(
        QuestionId id,
        ObjectiveId objective,
        Level level,
        boolean critical,
        ReadAgain readAgain,
        LocalizedText stem,
        List<Option> options,
        boolean shuffled,
        Map<OptionId, Grade> grades)
        implements Question {

    /** How good an action is. */
    public enum Grade {
        BEST,
        ACCEPTABLE,
        HARMFUL
    }

    @Override
    public boolean isRight(Set<OptionId> choice) {
        return choice.size() == 1 && choice.stream().allMatch(this::isKey);
    }

    @Override
    public boolean isKey(OptionId option) {
        return grades.get(option) == Grade.BEST;
    }
}
