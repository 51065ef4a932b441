package org.beret.kit.slides;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.beret.kit.content.Block;
import org.beret.kit.content.Block.Check;
import org.beret.kit.content.Block.Items;
import org.beret.kit.content.Block.Note;
import org.beret.kit.content.Block.Paragraph;
import org.beret.kit.content.Block.Picture;
import org.beret.kit.content.LessonContent;
import org.beret.kit.content.Part;
import org.beret.texts.TextsIn;

/**
 * The slides of a lesson that is read from beginning to end: the beginning of a paragraph stands on the slide and all of it in the
 * notes for who speaks; lists, notes, drawings and checks stand there whole.
 */
final class LessonSlides {

    private static final int SHORT = 45;

    private final Deck deck;
    private final SpecialSlides special;
    private final TextsIn words;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> spoken = new ArrayList<>();
    private String title = "";
    private int slides;

    LessonSlides(Deck deck, TextsIn words) {
        this.deck = deck;
        this.special = new SpecialSlides(deck, words);
        this.words = words;
    }

    void add(LessonContent lesson) {
        var checks = 0;
        for (var part : lesson.parts()) {
            begin(part.title().isEmpty() ? lesson.title() : part.title());
            for (var block : part.blocks()) {
                if (block instanceof Check check) {
                    flush();
                    special.check(check, lesson, checks++);
                } else {
                    add(block);
                }
            }
            flush();
        }
    }

    /** One part alone, such as the debriefing of a case. */
    void add(Part part) {
        begin(part.title());
        part.blocks().forEach(this::add);
        flush();
    }

    private void begin(String heading) {
        title = heading;
        slides = 0;
    }

    private void add(Block block) {
        switch (block) {
            case Paragraph paragraph -> {
                var text = paragraph.phrase().text();
                add(Line.plain(beginning(text)));
                spoken.add(text);
            }
            case Items items -> items(items);
            case Note note -> {
                flush();
                special.note(note, title);
            }
            case Picture picture -> {
                flush();
                special.picture(picture, title);
            }
            case Check _ -> throw new IllegalArgumentException("A check needs its lesson");
        }
    }

    private void items(Items items) {
        var number = 1;
        for (var item : items.items()) {
            add(Line.of(items.ordered() ? number++ + "." : "•", item));
            spoken.add(item.text());
        }
    }

    private void add(Line line) {
        var texts = new ArrayList<>(lines.stream().map(Line::text).toList());
        texts.add(line.text());
        if (TextFit.height(texts, Look.SMALL_TEXT, Look.BODY.getWidth()) > Look.BODY.getHeight()) {
            flush();
        }
        lines.add(line);
    }

    private void flush() {
        if (!lines.isEmpty()) {
            slides++;
            var heading = slides == 1 ? title : words.text("kit.slides.continued", title, slides);
            var slide = deck.slide(heading, String.join("\n", spoken));
            var texts = lines.stream().map(Line::text).toList();
            var size = TextFit.size(
                    texts, Look.BODY.getWidth(), Look.BODY.getHeight(), 28, 26, 24, Look.TEXT, 20, Look.SMALL_TEXT);
            deck.text(slide, Look.BODY, lines, size);
        }
        lines.clear();
        spoken.clear();
    }

    /** The first sentence, and the next if the first is short or a question. */
    private String beginning(String text) {
        var sentences = BreakIterator.getSentenceInstance(words.locale());
        sentences.setText(text);
        var first = text.substring(0, sentences.next()).strip();
        var isWhole = first.length() >= SHORT && !first.endsWith("?");
        return isWhole || sentences.next() == BreakIterator.DONE
                ? first
                : text.substring(0, sentences.current()).strip();
    }
}
