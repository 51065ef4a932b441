package org.beret.kit.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.beret.kit.content.Block.Phrase;

/**
 * A paragraph of a slide.
 *
 * @param bullet what stands before it, such as • or 2.; empty for a plain paragraph
 */
record Line(String bullet, List<Run> runs) {

    private static final Pattern TAG = Pattern.compile("<(/?)(strong|em|span)>");

    /** Words in one hand. */
    record Run(String text, boolean bold, boolean italic) {}

    static Line plain(String text) {
        return new Line("", List.of(new Run(text, false, false)));
    }

    static Line bold(String text) {
        return new Line("", List.of(new Run(text, true, false)));
    }

    static Line bullet(String bullet, String text) {
        return new Line(bullet, List.of(new Run(text, false, false)));
    }

    /** A phrase of a lesson with its emphasis. */
    static Line of(String bullet, Phrase phrase) {
        var runs = new ArrayList<Run>();
        var bold = false;
        var italic = false;
        var from = 0;
        var tags = TAG.matcher(phrase.html());
        while (tags.find()) {
            add(runs, phrase.html().substring(from, tags.start()), bold, italic);
            var opens = tags.group(1).isEmpty();
            bold = tags.group(2).equals("strong") ? opens : bold;
            italic = tags.group(2).equals("em") ? opens : italic;
            from = tags.end();
        }
        add(runs, phrase.html().substring(from), bold, italic);
        return new Line(bullet, List.copyOf(runs));
    }

    private static void add(List<Run> runs, String html, boolean bold, boolean italic) {
        if (!html.isEmpty()) {
            var text = html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            runs.add(new Run(text, bold, italic));
        }
    }

    String text() {
        return String.join("", runs.stream().map(Run::text).toList());
    }
}
