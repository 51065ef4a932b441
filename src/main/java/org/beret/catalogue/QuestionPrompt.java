package org.beret.catalogue;

import java.util.List;
import org.beret.shared.Language;

/** A question as a person sees it before answering, in one language: it carries nothing of the solution. */
public record QuestionPrompt(QuestionId id, String stem, boolean severalChoices, List<Choice> options) {

    /** What can be chosen. */
    public record Choice(OptionId id, String text) {}

    /** The prompt of a question in one language, options in the given order. */
    public static QuestionPrompt of(Question question, List<OptionId> order, Language language) {
        var choices = order.stream()
                .flatMap(id -> question.option(id).stream())
                .map(option -> new Choice(option.id(), option.text().in(language)))
                .toList();
        return new QuestionPrompt(question.id(), question.stem().in(language), question.severalChoices(), choices);
    }
}
