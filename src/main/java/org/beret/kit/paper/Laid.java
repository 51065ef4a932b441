package org.beret.kit.paper;

import java.util.List;
import org.beret.kit.content.Block;
import org.beret.kit.content.Block.Check;
import org.beret.kit.content.Block.Items;
import org.beret.kit.content.Block.Note;
import org.beret.kit.content.Block.Paragraph;
import org.beret.kit.content.Block.Phrase;
import org.beret.kit.content.Block.Picture;
import org.beret.kit.content.Part;

/** A part of a lesson as HTML for paper, without drawings and checks. */
final class Laid {

    private Laid() {}

    static String out(Part part) {
        return String.join("", part.blocks().stream().map(Laid::out).toList());
    }

    static String out(Block block) {
        return switch (block) {
            case Paragraph paragraph -> "<p>" + paragraph.phrase().html() + "</p>";
            case Items items -> list(items);
            case Note note -> String.join("", paragraphs(note.phrases()));
            case Picture _, Check _ -> "";
        };
    }

    private static String list(Items items) {
        var tag = items.ordered() ? "ol" : "ul";
        var all = items.items().stream()
                .map(item -> "<li>" + item.html() + "</li>")
                .toList();
        return "<" + tag + ">" + String.join("", all) + "</" + tag + ">";
    }

    private static List<String> paragraphs(List<Phrase> phrases) {
        return phrases.stream().map(phrase -> "<p>" + phrase.html() + "</p>").toList();
    }
}
