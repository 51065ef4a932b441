package org.beret.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beret.authoring.Draft.DraftQuestion;
import org.beret.authoring.findings.Findings;
import org.beret.authoring.findings.SourceLocation;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.Matching;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;
import org.beret.catalogue.Question.Option;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;
import org.beret.shared.ReadingOrder;

/** Checks questions by the usual guidelines for writing test items: number and wording of options, length, cues. */
final class QuestionRules implements CourseChecker.Rule {

    private static final int LONGEST_STEM = 60;
    private static final int FEWEST_OPTIONS = 3;

    @Override
    public void check(Draft draft, Findings findings) {
        for (var module : draft.modules()) {
            for (var question : module.allQuestions()) {
                stem(question, findings);
                size(question, findings);
                ofItsKind(question, draft.languages(), findings);
                for (var language : draft.languages()) {
                    texts(question.question()).forEach(texts -> differ(question, texts, language, findings));
                }
            }
        }
    }

    private static void size(DraftQuestion question, Findings findings) {
        if (question.question().options().size() < FEWEST_OPTIONS) {
            findings.error(question.place(), "It has fewer than three options.", "Write at least three.");
        }
    }

    private static void ofItsKind(DraftQuestion question, Set<Language> languages, Findings findings) {
        switch (question.question()) {
            case ChoiceQuestion choice ->
                languages.forEach(language -> standsAlone(question.place(), choice, language, findings));
            case Ordering _ -> notForPractice(question, findings);
            case Matching matching -> {
                notForPractice(question, findings);
                responseTooMany(question.place(), matching, findings);
            }
        }
    }

    private static void notForPractice(DraftQuestion question, Findings findings) {
        if (question.question().head().practice()) {
            findings.error(
                    question.place(), "A practice question asks for steps or pairs.", "Let it ask for a choice.");
        }
    }

    private static void responseTooMany(SourceLocation place, Matching matching, Findings findings) {
        if (matching.responses().size() <= matching.premises().size()) {
            findings.error(
                    place,
                    "It has no response too many, so the last pair is left over.",
                    "Write at least one response that fits no premise.");
        }
    }

    /** Measured in the language that a course is written in first: texts have no order by themselves. */
    private static void stem(DraftQuestion question, Findings findings) {
        var stem = question.question().stem().byLanguage();
        if (stem.isEmpty()) {
            return;
        }
        var language = ReadingOrder.of(Language.DEFAULT).among(stem.keySet());
        var profile = LanguageProfile.of(language);
        var words = profile.inEnglishWords(profile.length(stem.getOrDefault(language, "")));
        if (words > LONGEST_STEM) {
            findings.error(
                    question.place(),
                    "The stem is as long as " + words + " English words.",
                    "Use at most " + LONGEST_STEM + ".");
        }
    }

    /** The texts among which people choose. */
    private static List<List<LocalizedText>> texts(Question question) {
        var options = question.options().stream().map(Option::text).toList();
        return switch (question) {
            case ChoiceQuestion _, Ordering _ -> List.of(options);
            case Matching matching ->
                List.of(
                        options,
                        matching.responses().stream()
                                .map(Matching.Response::text)
                                .toList());
        };
    }

    private static void differ(
            DraftQuestion question, List<LocalizedText> texts, Language language, Findings findings) {
        var seen = new HashSet<String>();
        texts.stream()
                .map(text -> TextNormalizer.comparable(text.byLanguage().getOrDefault(language, "")))
                .filter(text -> !text.isEmpty() && !seen.add(text))
                .forEach(text -> findings.error(
                        question.place(), "Two options say the same in " + language.code() + ".", "Make them differ."));
    }

    private static void standsAlone(
            SourceLocation place, ChoiceQuestion question, Language language, Findings findings) {
        question.options().stream()
                .filter(option -> LanguageProfile.of(language)
                        .allOrNone()
                        .matcher(TextNormalizer.comparable(text(option, language)))
                        .find())
                .forEach(option -> findings.error(
                        place,
                        "The option '" + option.id() + "' points to all or none of the others.",
                        "Write an answer of its own."));
    }

    private static String text(Option option, Language language) {
        return option.text().byLanguage().getOrDefault(language, "");
    }
}
