package org.beret.authoring;

import java.util.List;
import java.util.Map;
import org.beret.authoring.Draft.DraftLesson;
import org.beret.authoring.Draft.DraftQuestion;
import org.beret.authoring.findings.Findings;
import org.beret.authoring.findings.SourceLocation;
import org.beret.shared.Language;

/**
 * Compares the translations of a lesson: same structure and links, similar length. No text holds the number of a paragraph,
 * which differs between editions of the note.
 */
final class LanguageRules implements CourseChecker.Rule {

    private static final int LONGER_OR_SHORTER = 30;

    @Override
    public void check(Draft draft, Findings findings) {
        for (var module : draft.modules()) {
            module.lessons().forEach(lesson -> lesson(lesson, findings));
            module.allQuestions().forEach(question -> question(question, findings));
        }
    }

    private static void lesson(DraftLesson lesson, Findings findings) {
        lesson.texts().entrySet().stream()
                .findFirst()
                .ifPresent(first -> lesson.texts().entrySet().stream().skip(1).forEach(other -> {
                    sameOutline(first.getValue(), other.getValue(), findings);
                    sameLinks(first.getValue(), other.getValue(), findings);
                    sameLength(first, other, findings);
                }));
        lesson.texts()
                .forEach((language, text) ->
                        printedNumber(language, lesson.words().getOrDefault(language, ""), text.place(), findings));
    }

    private static void question(DraftQuestion question, Findings findings) {
        question.words().forEach((language, text) -> printedNumber(language, text, question.place(), findings));
    }

    private static void sameOutline(LessonText first, LessonText other, Findings findings) {
        var length = Math.max(first.outline().size(), other.outline().size());
        for (var i = 0; i < length; i++) {
            var expected = part(first.outline(), i);
            var found = part(other.outline(), i);
            if (!expected.equals(found)) {
                var place = i < other.outline().size() ? other.outline().get(i).place() : other.place();
                findings.error(
                        place,
                        "Here stands " + found + " where " + first.place().file() + " has " + expected + ".",
                        "Give both the same sections, blocks and options in the same order.");
                return;
            }
        }
    }

    private static String part(List<Ref> outline, int index) {
        return index < outline.size() ? "'" + outline.get(index).id() + "'" : "the end";
    }

    private static void sameLinks(LessonText first, LessonText other, Findings findings) {
        if (!targets(first).equals(targets(other))) {
            findings.error(
                    other.place(),
                    "The links " + targets(other) + " are not those of "
                            + first.place().file() + ".",
                    "Link the same lessons in every language.");
        }
    }

    private static List<String> targets(LessonText text) {
        return text.links().stream().map(Ref::id).sorted().toList();
    }

    private static void sameLength(
            Map.Entry<Language, LessonText> first, Map.Entry<Language, LessonText> other, Findings findings) {
        var expected = inEnglishWords(first);
        var found = inEnglishWords(other);
        if (Math.abs(found - expected) * 100 > expected * LONGER_OR_SHORTER) {
            findings.warning(
                    other.getValue().place(),
                    "It is as long as " + found + " English words, "
                            + first.getValue().place().file() + " as long as " + expected + ".",
                    "Say as much in every language.");
        }
    }

    private static int inEnglishWords(Map.Entry<Language, LessonText> text) {
        var profile = LanguageProfile.of(text.getKey());
        return profile.inEnglishWords(profile.length(text.getValue().words()));
    }

    private static void printedNumber(Language language, String text, SourceLocation place, Findings findings) {
        if (LanguageProfile.of(language).printedNumber().matcher(text).find()) {
            findings.error(
                    place,
                    "The text writes the number of a paragraph of the note.",
                    "Name it in 'note: […]'; the number of each language is printed for you.");
        }
    }
}
