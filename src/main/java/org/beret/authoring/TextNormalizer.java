package org.beret.authoring;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.Matching;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;

/** Normalizes texts of lessons and questions for comparison: plain text in lower case, with plain spaces and apostrophes. */
final class TextNormalizer {

    private TextNormalizer() {}

    static Map<Language, String> of(Map<Language, LessonText> texts) {
        var words = new EnumMap<Language, String>(Language.class);
        texts.forEach((language, text) -> words.put(language, comparable(text.words())));
        return words;
    }

    /** Stem, options, responses and feedback. */
    static Map<Language, String> of(Question question) {
        return texts(question)
                .flatMap(text -> text.byLanguage().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        () -> new EnumMap<>(Language.class),
                        Collectors.mapping(entry -> comparable(entry.getValue()), Collectors.joining(" \n"))));
    }

    /** Stem, options, feedback and responses, as the author wrote them. */
    static Stream<LocalizedText> texts(Question question) {
        return Stream.of(
                        Stream.of(question.stem()),
                        question.options().stream().flatMap(option -> Stream.of(option.text(), option.feedback())),
                        responses(question))
                .flatMap(texts -> texts);
    }

    private static Stream<LocalizedText> responses(Question question) {
        return switch (question) {
            case ChoiceQuestion _, Ordering _ -> Stream.empty();
            case Matching matching -> matching.responses().stream().map(Matching.Response::text);
        };
    }

    static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u2019', '\'')
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
