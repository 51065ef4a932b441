package org.beret.catalogue;

import java.util.List;
import java.util.Map;

/** A situation with possible actions, one of them the best; an acceptable one may earn half a point. */
public record SituationalJudgement(Head head, List<Option> options, boolean shuffled, Map<OptionId, Grade> grades)
        implements ChoiceQuestion {

    /** How good an action is. */
    public enum Grade {
        BEST,
        ACCEPTABLE,
        HARMFUL
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.SITUATIONAL_JUDGEMENT;
    }

    @Override
    public boolean isKey(OptionId option) {
        return grades.get(option) == Grade.BEST;
    }

    @Override
    public boolean isAcceptable(List<OptionId> answer) {
        return answer.size() == 1 && grades.get(answer.getFirst()) == Grade.ACCEPTABLE;
    }

    @Override
    public boolean severalChoices() {
        return false;
    }
}
