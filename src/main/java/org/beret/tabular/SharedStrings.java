package org.beret.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.beret.tabular.UnreadableTable.Reason;

/** The shared strings of a workbook, to which cells refer by index. Held in memory, so limited each and in total. */
final class SharedStrings {

    private static final int MAX_STRINGS = 4_000_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> strings;

    private SharedStrings(List<String> strings) {
        this.strings = strings;
    }

    static SharedStrings of(Optional<XmlPart> part, TableLimits limits) throws XMLStreamException {
        var strings = new ArrayList<String>();
        if (part.isPresent()) {
            var room = limits.bytes() * 4;
            while (part.get().nextElement("si")) {
                var text = read(part.get(), "si", limits.cellLength());
                room -= text.length();
                if (room < 0 || strings.size() >= MAX_STRINGS) {
                    throw new UnreadableTable(Reason.UNPACKS_TOO_LARGE, 0, limits.bytes());
                }
                strings.add(text);
            }
        }
        return new SharedStrings(strings);
    }

    /**
     * The string at an index.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    String get(String number) {
        return strings.get(Integer.parseInt(number));
    }

    /** Joins the runs of a string, without phonetic ones. */
    static String read(XmlPart part, String element, int maxLength) throws XMLStreamException {
        var text = new StringBuilder();
        while (part.nextWithin(element, "t", "rPh")) {
            if (part.is("rPh")) {
                while (part.nextWithin("rPh", "t")) {
                    part.text(maxLength);
                }
            } else {
                text.append(part.text(maxLength));
            }
        }
        if (text.length() > maxLength) {
            throw new UnreadableTable(Reason.CELL_TOO_LONG, 0, maxLength);
        }
        return text.indexOf("_x") < 0 ? text.toString() : unescaped(text);
    }

    private static String unescaped(CharSequence text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
