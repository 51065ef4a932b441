package org.beret.authoring;

import java.util.Map;
import org.beret.authoring.Draft.DraftModule;
import org.beret.authoring.Draft.Figure;
import org.beret.authoring.findings.Findings;
import org.beret.authoring.findings.SourceLocation;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;

/** Every text of a course keeps the punctuation rules of its language, see {@link LanguageProfile#typography}. */
final class TypographyRule implements CourseChecker.Rule {

    @Override
    public void check(Draft draft, Findings findings) {
        for (var term : draft.terms()) {
            term.meaning().ifPresent(meaning -> texts(meaning, new SourceLocation("glossary.yaml", 1), findings));
        }
        draft.modules().forEach(module -> module(module, findings));
    }

    private static void module(DraftModule module, Findings findings) {
        texts(module.title(), module.place(), findings);
        texts(module.summary(), module.place(), findings);
        module.contentWarning().ifPresent(warning -> texts(warning, module.place(), findings));
        module.objectives().forEach(objective -> texts(objective.value().text(), objective.place(), findings));
        for (var lesson : module.lessons()) {
            lesson.texts().forEach((language, text) -> text(language, text.words(), text.place(), findings));
        }
        for (var question : module.allQuestions()) {
            TextNormalizer.texts(question.question()).forEach(text -> texts(text, question.place(), findings));
        }
        module.figures().values().forEach(figure -> figure(figure, findings));
    }

    private static void figure(Figure figure, Findings findings) {
        texts(figure.alternative(), figure.texts(), findings);
        figure.labels().values().forEach(label -> texts(label, figure.texts(), findings));
    }

    private static void texts(LocalizedText texts, SourceLocation place, Findings findings) {
        for (Map.Entry<Language, String> text : texts.byLanguage().entrySet()) {
            text(text.getKey(), text.getValue(), place, findings);
        }
    }

    private static void text(Language language, String text, SourceLocation place, Findings findings) {
        for (var rule : LanguageProfile.of(language).typography()) {
            var broken = rule.broken().matcher(text);
            if (broken.find()) {
                findings.error(
                        place,
                        "The " + language.code() + " text breaks the rule '" + rule.says() + "': "
                                + around(text, broken.start(), broken.end()) + ".",
                        "Write it as the language does.");
            }
        }
    }

    private static String around(String text, int start, int end) {
        return "“"
                + text.substring(Math.max(0, start - 20), Math.min(text.length(), end + 20))
                        .replace('\n', ' ') + "”";
    }
}
