package org.beret.kit.slides;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.CaseStudy.Choice;
import org.beret.catalogue.CaseStudy.Step;
import org.beret.catalogue.StepId;
import org.beret.kit.content.Block.Note;
import org.beret.kit.content.Block.Paragraph;
import org.beret.kit.content.Block.Phrase;
import org.beret.kit.content.LessonContent;
import org.beret.kit.content.Letter;
import org.beret.kit.slides.Look.Panel;
import org.beret.texts.TextsIn;

/** The slides of a case: one a step, on which each choice leads to the slide of its step. */
final class CaseSlides {

    private static final int GAP = 12;
    private static final int INSETS = 28;
    private static final Panel CHOICE = new Panel(Look.BLUE, Look.BLUE_SOFT);

    private final Deck deck;
    private final TextsIn words;
    private final Map<StepId, XSLFSlide> slides = new HashMap<>();
    private final Map<StepId, List<XSLFAutoShape>> leading = new HashMap<>();

    CaseSlides(Deck deck, TextsIn words) {
        this.deck = deck;
        this.words = words;
    }

    void add(LessonContent lesson, CaseStudy study) {
        lesson.parts().stream()
                .filter(part -> part.title().isEmpty())
                .forEach(part -> part.all(Note.class)
                        .forEach(note -> new SpecialSlides(deck, words).note(note, lesson.title())));
        study.steps().forEach(step -> add(lesson, step));
        leading.forEach((step, buttons) -> Optional.ofNullable(slides.get(step))
                .ifPresent(slide ->
                        buttons.forEach(button -> button.createHyperlink().linkToSlide(slide))));
        lesson.debriefing().ifPresent(part -> new LessonSlides(deck, words).add(part));
    }

    private void add(LessonContent lesson, Step step) {
        var part = lesson.part(step.id().value()).orElseThrow();
        var text = part.all(Paragraph.class).stream().map(Paragraph::phrase).toList();
        var slide = deck.slide(part.title(), "");
        slides.put(step.id(), slide);
        var boxes = new ArrayList<Box>();
        boxes.add(
                new Box(text.stream().map(phrase -> Line.of("", phrase)).toList(), Optional.empty(), Optional.empty()));
        part.ending()
                .ifPresent(ending ->
                        boxes.add(new Box(ending(ending), Optional.of(Panel.of(ending.kind())), Optional.empty())));
        for (var choice : step.choices()) {
            boxes.add(choice(choice, step.choices().indexOf(choice), step.isDecision()));
        }
        lay(slide, boxes);
    }

    private static List<Line> ending(Note ending) {
        var lines = new ArrayList<Line>();
        lines.add(Line.bold(ending.lead()));
        ending.phrases().forEach((Phrase phrase) -> lines.add(Line.of("", phrase)));
        return lines;
    }

    private Box choice(Choice choice, int index, boolean isDecision) {
        var text = choice.text().in(words.language());
        var line = isDecision ? Line.bullet(Letter.of(index), text) : Line.plain(text);
        return new Box(List.of(line), Optional.of(CHOICE), Optional.of(choice.leadsTo()));
    }

    /** Text, or a panel that may lead to a step. */
    private record Box(List<Line> lines, Optional<Panel> colours, Optional<StepId> leadsTo) {

        double height(double size) {
            var texts = lines.stream().map(Line::text).toList();
            return TextFit.height(texts, size, Look.BODY.getWidth() - 2 * INSETS)
                    + (colours.isPresent() ? INSETS / 2.0 : 0);
        }
    }

    private void lay(XSLFSlide slide, List<Box> boxes) {
        var size = Look.TEXT;
        while (size > 12 && height(boxes, size) > Look.BODY.getHeight()) {
            size--;
        }
        var y = Look.BODY.getY();
        for (var box : boxes) {
            var place = new Rectangle2D.Double(Look.BODY.getX(), y, Look.BODY.getWidth(), box.height(size));
            var letters = size;
            box.colours()
                    .ifPresentOrElse(
                            colours -> {
                                var panel = deck.panel(slide, place, box.lines(), letters, colours);
                                box.leadsTo()
                                        .ifPresent(step -> leading.computeIfAbsent(step, _ -> new ArrayList<>())
                                                .add(panel));
                            },
                            () -> deck.text(slide, place, box.lines(), letters));
            y += place.getHeight() + GAP;
        }
    }

    private static double height(List<Box> boxes, double size) {
        return boxes.stream().mapToDouble(box -> box.height(size) + GAP).sum() - GAP;
    }
}
