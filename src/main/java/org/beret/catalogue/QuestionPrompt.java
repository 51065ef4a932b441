package org.beret.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;

/**
 * A question as a person sees it before answering, in one language: it carries nothing of the solution.
 *
 * @param options what can be chosen, put into order, or matched with a response
 * @param responses what the options are matched with; empty for every other form
 */
public record QuestionPrompt(QuestionId id, Form form, String stem, List<Choice> options, List<Choice> responses) {

    /** How the question is answered. */
    public enum Form {
        CHOOSE_ONE,
        CHOOSE_SEVERAL,
        PUT_IN_ORDER,
        MATCH;

        /** The form in which this question is asked. */
        public static Form of(Question question) {
            return switch (question.kind()) {
                case SINGLE_CHOICE, SITUATIONAL_JUDGEMENT -> CHOOSE_ONE;
                case MULTIPLE_CHOICE -> CHOOSE_SEVERAL;
                case ORDERING -> PUT_IN_ORDER;
                case MATCHING -> MATCH;
            };
        }
    }

    /** Something that can be chosen, moved or matched. */
    public record Choice(OptionId id, String text) {}

    /** The order in which a question shows its options, and its responses if it has any. */
    public record Arrangement(List<OptionId> options, List<OptionId> responses) {}

    /** The prompt of a question in one language. */
    public static QuestionPrompt of(Question question, Arrangement arrangement, Language language) {
        var options = arrangement.options().stream()
                .flatMap(id -> question.option(id).stream())
                .map(option -> choice(option.id(), option.text(), language))
                .toList();
        var responses = switch (question) {
            case ChoiceQuestion _, Ordering _ -> List.<Choice>of();
            case Matching matching -> responses(matching, arrangement, language).toList();
        };
        return new QuestionPrompt(
                question.id(), Form.of(question), question.stem().in(language), options, responses);
    }

    private static Stream<Choice> responses(Matching question, Arrangement arrangement, Language language) {
        return arrangement.responses().stream()
                .flatMap(id -> question.responses().stream()
                        .filter(response -> response.id().equals(id)))
                .map(response -> choice(response.id(), response.text(), language));
    }

    private static Choice choice(OptionId id, LocalizedText text, Language language) {
        return new Choice(id, text.in(language));
    }
}
