package org.beret.catalogue;

import java.util.List;
import java.util.Set;

/** Steps to be put into their order; only the whole order earns the point. */
public record Ordering(Head head, List<Option> options) implements Question {

    @Override
    public QuestionKind kind() {
        return QuestionKind.ORDERING;
    }

    @Override
    public List<OptionId> rightAnswer() {
        return options.stream().map(Option::id).toList();
    }

    @Override
    public boolean isRight(List<OptionId> answer) {
        return answer.equals(rightAnswer());
    }

    /** All steps, each once, or nothing yet. */
    @Override
    public boolean takes(List<OptionId> answer) {
        return answer.isEmpty()
                || (answer.size() == options.size() && Set.copyOf(answer).equals(Set.copyOf(rightAnswer())));
    }
}
