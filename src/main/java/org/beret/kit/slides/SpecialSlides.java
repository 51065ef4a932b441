package org.beret.kit.slides;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beret.kit.content.Block.Answer;
import org.beret.kit.content.Block.Check;
import org.beret.kit.content.Block.Note;
import org.beret.kit.content.Block.Picture;
import org.beret.kit.content.LessonContent;
import org.beret.kit.content.Letter;
import org.beret.kit.content.PaperQuestion;
import org.beret.kit.slides.Line.Run;
import org.beret.kit.slides.Look.Panel;
import org.beret.printing.Drawing;
import org.beret.texts.TextsIn;

/** Slides that hold one thing: a note, a drawing, a question with its answer on the next. */
final class SpecialSlides {

    private static final int GAP = 24;
    private static final double BESIDE = 0.55;

    private final Deck deck;
    private final TextsIn words;

    SpecialSlides(Deck deck, TextsIn words) {
        this.deck = deck;
        this.words = words;
    }

    void note(Note note, String title) {
        var slide = deck.slide(note.lead().isEmpty() ? words.text("kit.scenario") : note.lead(), title);
        var lines = note.phrases().stream().map(phrase -> Line.of("", phrase)).toList();
        var texts = lines.stream().map(Line::text).toList();
        var width = Look.BODY.getWidth() - 2 * GAP;
        var size = TextFit.size(texts, width, Look.BODY.getHeight() - GAP, 28, 26, 24, 22, 20, 18, 16);
        var height = Math.min(Look.BODY.getHeight(), TextFit.height(texts, size, width) + 2 * GAP);
        var place = new Rectangle2D.Double(Look.BODY.getX(), Look.BODY.getY(), Look.BODY.getWidth(), height);
        deck.panel(slide, place, lines, size, Panel.of(note.kind()));
    }

    /** Where nothing can be drawn, the description stands alone. */
    void picture(Picture picture, String title) {
        var slide = deck.slide(title, picture.alternative());
        var body = Look.BODY;
        var left = new Rectangle2D.Double(
                body.getX(), body.getY() - GAP / 2.0, body.getWidth() * BESIDE - GAP, body.getHeight() + GAP / 2.0);
        var right = new Rectangle2D.Double(
                body.getX() + body.getWidth() * BESIDE, body.getY(), body.getWidth() * (1 - BESIDE), body.getHeight());
        var drawing = Drawing.of(picture.svg());
        drawing.ifPresent(drawn -> deck.picture(slide, left, drawn, picture.alternative()));
        var text = drawing.isPresent() ? picture.caption() : picture.alternative();
        var size = TextFit.size(List.of(text), right.getWidth(), right.getHeight(), Look.TEXT, 20, 18, 16, 14);
        deck.text(slide, drawing.isPresent() ? right : body, List.of(Line.plain(text)), size);
    }

    /** The question, then the same with what is right and why. */
    void check(Check check, LessonContent lesson, int index) {
        var answers = PaperQuestion.shuffled(check, lesson, index);
        var question = new ArrayList<Line>();
        var solution = new ArrayList<Line>();
        question.add(Line.bold(check.stem().text()));
        solution.add(Line.bold(check.stem().text()));
        for (var i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            question.add(Line.bullet(Letter.of(i), answer.text()));
            solution.add(solved(answer, Letter.of(i)));
        }
        show(words.text("kit.slides.question"), question, answers);
        show(words.text("kit.slides.answer"), solution, answers);
    }

    private Line solved(Answer answer, String letter) {
        var runs = new ArrayList<Run>();
        if (answer.right()) {
            runs.add(new Run(words.text("practice.right"), true, false));
            runs.add(new Run(" ", true, false));
        }
        runs.add(new Run(answer.text(), answer.right(), false));
        runs.add(new Run(" ", false, false));
        runs.add(new Run(answer.feedback(), false, true));
        return new Line(letter, List.copyOf(runs));
    }

    private void show(String title, List<Line> lines, List<Answer> answers) {
        var notes = Stream.concat(
                        Stream.of(words.text("kit.slides.ask")),
                        answers.stream().map(Answer::feedback))
                .toList();
        var slide = deck.slide(title, String.join("\n", notes));
        var texts = lines.stream().map(Line::text).toList();
        var size = TextFit.size(texts, Look.BODY.getWidth() - GAP, Look.BODY.getHeight(), 24, 22, 20, 18, 16, 14);
        deck.text(slide, Look.BODY, lines, size);
    }
}
