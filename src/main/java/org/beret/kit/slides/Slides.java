package org.beret.kit.slides;

import java.util.ArrayList;
import org.beret.kit.content.LessonContent;
import org.beret.kit.content.Teaching;
import org.beret.texts.TextsIn;

/** Makes the file of slides of a lesson (PPTX, Office Open XML). */
public final class Slides {

    private final Teaching teaching;
    private final TextsIn words;

    public Slides(Teaching teaching, TextsIn words) {
        this.teaching = teaching;
        this.words = words;
    }

    /** The file; the same lesson is the same file but for the times in it. */
    public byte[] of(LessonContent lesson) {
        var footer = words.text(
                "kit.slides.footer",
                teaching.title(),
                lesson.title(),
                teaching.version().number());
        try (var deck = new Deck(lesson.title(), footer, teaching.language().code())) {
            first(deck, lesson);
            lesson.caseStudy()
                    .ifPresentOrElse(
                            study -> new CaseSlides(deck, words).add(lesson, study),
                            () -> new LessonSlides(deck, words).add(lesson));
            return deck.file();
        }
    }

    private void first(Deck deck, LessonContent lesson) {
        var lines = new ArrayList<Line>();
        lines.add(Line.bold(words.text("kit.after-lesson")));
        lesson.objectives().forEach(objective -> lines.add(Line.bullet("•", objective)));
        lines.add(Line.plain(words.text("kit.minutes", lesson.minutes())));
        deck.cover(
                teaching.title(),
                words.text("kit.lesson", lesson.number(), lesson.title()),
                lines,
                words.text("kit.sources") + "\n" + String.join("\n", lesson.sources()));
    }
}
