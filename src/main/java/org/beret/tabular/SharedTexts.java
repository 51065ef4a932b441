package org.beret.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.beret.tabular.UnreadableTable.Reason;

/** The texts that cells of a workbook refer to by number. They are held in memory, and so are limited, each and together. */
final class SharedTexts {

    private static final int MOST_TEXTS = 4_000_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts of(Optional<XmlPart> part, TableLimits limits) throws XMLStreamException {
        var texts = new ArrayList<String>();
        if (part.isPresent()) {
            var room = limits.bytes() * 4;
            while (part.get().nextElement("si")) {
                var text = read(part.get(), "si", limits.cellLength());
                room -= text.length();
                if (room < 0 || texts.size() >= MOST_TEXTS) {
                    throw new UnreadableTable(Reason.UNPACKS_TOO_LARGE, 0, limits.bytes());
                }
                texts.add(text);
            }
        }
        return new SharedTexts(texts);
    }

    /** The text of this number; refused if there is none. */
    String get(String number) {
        return texts.get(Integer.parseInt(number));
    }

    /** The runs of a text put together, without the phonetic ones above it. */
    static String read(XmlPart part, String element, int longest) throws XMLStreamException {
        var text = new StringBuilder();
        while (part.nextWithin(element, "t", "rPh")) {
            if (part.is("rPh")) {
                while (part.nextWithin("rPh", "t")) {
                    part.text(longest);
                }
            } else {
                text.append(part.text(longest));
            }
        }
        if (text.length() > longest) {
            throw new UnreadableTable(Reason.CELL_TOO_LONG, 0, longest);
        }
        return text.indexOf("_x") < 0 ? text.toString() : unescaped(text);
    }

    private static String unescaped(CharSequence text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
