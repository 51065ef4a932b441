package org.beret.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.beret.authoring.Draft.DraftLesson;
import org.beret.authoring.findings.Findings;
import org.beret.authoring.findings.SourceLocation;
import org.beret.catalogue.Track;

/** Checks lessons: an objective, length and minutes within limits, known tracks, and inline checks with a right option and feedback. */
final class LessonRules implements CourseChecker.Rule {

    /** In English words, or what says as much in another language. */
    private static final int SHORTEST = 300;

    private static final int LONGEST = 950;
    /** Nobody reads all of a case at once: one way through it is about half of it. */
    private static final int LONGEST_CASE = 1300;
    /** Words a minute of somebody who reads in a second language and thinks. */
    private static final int SLOWEST = 70;

    private static final int FASTEST = 115;
    /** The share of a case that one way through it and its debriefing are, in per cent. */
    private static final int ONE_WAY = 65;

    @Override
    public void check(Draft draft, Findings findings) {
        for (var module : draft.modules()) {
            for (var lesson : module.lessons()) {
                objectives(lesson, findings);
                lesson.texts().values().forEach(text -> inlineChecks(text, findings));
                length(lesson, findings);
                tracks(lesson, findings);
            }
        }
    }

    private static void objectives(DraftLesson lesson, Findings findings) {
        if (lesson.objectives().isEmpty()) {
            findings.error(lesson.place(), "The lesson '" + lesson.id() + "' has no objective.", "Name at least one.");
        }
    }

    private static void length(DraftLesson lesson, Findings findings) {
        lesson.texts().entrySet().stream().findFirst().ifPresent(first -> {
            var profile = LanguageProfile.of(first.getKey());
            var words = profile.inEnglishWords(profile.length(first.getValue().words()));
            var longest = lesson.isCase() ? LONGEST_CASE : LONGEST;
            minutes(lesson, words, findings);
            if (words < SHORTEST || words > longest) {
                findings.warning(
                        first.getValue().place(),
                        "The lesson is as long as " + words + " English words.",
                        "Keep it between " + SHORTEST + " and " + longest + ".");
            }
        });
    }

    private static void minutes(DraftLesson lesson, long words, Findings findings) {
        var read = lesson.isCase() ? words * ONE_WAY / 100 : words;
        if (read < (long) SLOWEST * lesson.minutes() || read > (long) FASTEST * lesson.minutes()) {
            findings.warning(
                    lesson.place(),
                    "The lesson has " + read + " English words to read in " + lesson.minutes() + " minutes.",
                    "State minutes at " + SLOWEST + " to " + FASTEST + " words each.");
        }
    }

    private static void tracks(DraftLesson lesson, Findings findings) {
        lesson.tracks().stream()
                .filter(ref -> Track.of(ref.id()).isEmpty())
                .forEach(ref -> findings.error(
                        ref.place(),
                        "There is no track '" + ref.id() + "'.",
                        "Write one of: "
                                + Arrays.stream(Track.values())
                                        .map(Track::written)
                                        .collect(Collectors.joining(", ")) + "."));
    }

    private static void inlineChecks(LessonText text, Findings findings) {
        var outline = text.outline();
        for (var i = 0; i < outline.size(); i++) {
            if (outline.get(i).id().equals("check")) {
                inlineCheck(outline.get(i).place(), partsAfter(outline, i), findings);
            }
        }
    }

    private static List<String> partsAfter(List<Ref> outline, int check) {
        var parts = new ArrayList<String>();
        for (var ref : outline.subList(check + 1, outline.size())) {
            if (!List.of(LessonText.RIGHT, LessonText.WRONG, LessonText.FEEDBACK)
                    .contains(ref.id())) {
                break;
            }
            parts.add(ref.id());
        }
        return parts;
    }

    private static void inlineCheck(SourceLocation place, List<String> parts, Findings findings) {
        var options =
                parts.stream().filter(part -> !part.equals(LessonText.FEEDBACK)).count();
        if (!parts.contains(LessonText.RIGHT) || options < 2) {
            findings.error(
                    place,
                    "The check has no right option, or only one option.",
                    "Write two or more, '- [x]' at the right one.");
        }
        for (var i = 0; i < parts.size(); i++) {
            var isFeedback = parts.get(i).equals(LessonText.FEEDBACK);
            if (isFeedback != (i % 2 == 1) || (!isFeedback && i == parts.size() - 1)) {
                findings.error(place, "The check has an option without feedback.", "Write '  > …' under each option.");
                return;
            }
        }
    }
}
