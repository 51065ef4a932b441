package org.beret.authoring;

import java.util.List;
import java.util.regex.Pattern;
import org.beret.authoring.Draft.DraftLesson;
import org.beret.authoring.Draft.DraftQuestion;

/** A lesson is the same lesson in every language, and no text depends on one edition of the note. */
final class LanguageRules implements CourseChecker.Rule {

    private static final int LONGER_OR_SHORTER = 30;

    /** A paragraph of the note by its printed number, which differs between languages. */
    private static final Pattern PRINTED_NUMBER = Pattern.compile(
            "(¶|\\b(paragraph|paragraphe|párrafo)s?) ?\\d+[^.!?]{0,40}\\b(note|nota)\\b|\\b(note|nota)\\b[^.!?]{0,40}(¶|\\b(paragraph|paragraphe|párrafo)s?) ?\\d");

    @Override
    public void check(Draft draft, Findings findings) {
        for (var module : draft.modules()) {
            module.lessons().forEach(lesson -> lesson(lesson, findings));
            module.questions().forEach(question -> question(question, findings));
        }
    }

    private static void lesson(DraftLesson lesson, Findings findings) {
        lesson.texts().values().stream()
                .findFirst()
                .ifPresent(first -> lesson.texts().values().stream().skip(1).forEach(other -> {
                    sameOutline(first, other, findings);
                    sameLinks(first, other, findings);
                    sameLength(first, other, findings);
                }));
        lesson.texts()
                .forEach((language, text) ->
                        printedNumber(lesson.words().getOrDefault(language, ""), text.place(), findings));
    }

    private static void question(DraftQuestion question, Findings findings) {
        question.words().values().forEach(text -> printedNumber(text, question.place(), findings));
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

    private static void sameLength(LessonText first, LessonText other, Findings findings) {
        var expected = TextNormalizer.count(first.words());
        var found = TextNormalizer.count(other.words());
        if (Math.abs(found - expected) * 100 > expected * LONGER_OR_SHORTER) {
            findings.warning(
                    other.place(),
                    "It has " + found + " words, " + first.place().file() + " has " + expected + ".",
                    "Say as much in every language.");
        }
    }

    private static void printedNumber(String text, SourceLocation place, Findings findings) {
        if (PRINTED_NUMBER.matcher(text).find()) {
            findings.error(
                    place,
                    "The text writes the number of a paragraph of the note.",
                    "Name it in 'note: […]'; the number of each language is printed for you.");
        }
    }
}
