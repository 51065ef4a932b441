package org.beret.authoring;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;

/**
 * The words of a question in one language, made comparable once for all cues; options in the order of the file.
 *
 * @param stem the long words of the stem
 * @param written the options as they are written
 * @param texts the same without differences of case and signs
 * @param words the long words of each option
 */
record QuestionWording(
        LanguageProfile profile,
        Set<String> stem,
        List<String> ids,
        List<String> written,
        List<String> texts,
        List<Set<String>> words) {

    /** Four or more letters: what two texts have in common beyond small words. */
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");

    static QuestionWording of(ChoiceQuestion question, Language language) {
        var written = question.options().stream()
                .map(option -> option.text().byLanguage().getOrDefault(language, ""))
                .toList();
        var texts = written.stream().map(TextNormalizer::comparable).toList();
        return new QuestionWording(
                LanguageProfile.of(language),
                longWords(text(question.stem(), language)),
                question.options().stream().map(option -> option.id().value()).toList(),
                written,
                texts,
                texts.stream().map(QuestionWording::longWords).toList());
    }

    private static String text(LocalizedText text, Language language) {
        return TextNormalizer.comparable(text.byLanguage().getOrDefault(language, ""));
    }

    private static Set<String> longWords(String text) {
        return LONG_WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
