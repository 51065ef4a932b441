package org.beret.tabular;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.beret.tabular.UnreadableTable.Reason;

/** A streaming reader of the contents of an OpenDocument spreadsheet, whose elements nest. */
final class OdsPart {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    /** Footnotes, and how a word is pronounced. */
    private static final Set<String> BESIDE_THE_TEXT = Set.of("note", "ruby-text");

    private final XmlPart part;
    private final XMLStreamReader reader;

    OdsPart(InputStream content) throws XMLStreamException {
        this.part = new XmlPart(content);
        this.reader = part.reader();
    }

    boolean nextElement(String... names) throws XMLStreamException {
        return part.nextElement(names);
    }

    /** Moves to the start of the next child of the open element; false at its end. A child has to be read to its own end. */
    boolean nextChild() throws XMLStreamException {
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event == XMLStreamConstants.START_ELEMENT;
            }
        }
        return false;
    }

    /** Moves to the end of the element that starts here. */
    void skip() throws XMLStreamException {
        for (var open = 1; open > 0 && reader.hasNext(); ) {
            open += switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> 1;
                case XMLStreamConstants.END_ELEMENT -> -1;
                default -> 0;
            };
        }
    }

    boolean is(String name) {
        return part.is(name);
    }

    String name() {
        return reader.getLocalName();
    }

    String attribute(String name) {
        return part.attribute(name);
    }

    /** An attribute of the standard that others have under the same name; empty if it is missing. */
    String office(String name) {
        return Optional.ofNullable(reader.getAttributeValue(OFFICE, name)).orElse("");
    }

    /** The paragraphs of the cell that starts here, to its end, without what is drawn or noted beside them. */
    String text(int maxLength) throws XMLStreamException {
        var text = new StringBuilder();
        for (var open = 1; open > 0; ) {
            var event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (TEXT.equals(reader.getNamespaceURI()) && !BESIDE_THE_TEXT.contains(name())) {
                    open++;
                    text.append(startOf(name(), text.isEmpty(), maxLength));
                } else {
                    skip();
                }
            } else if (open > 1 && reader.hasText()) {
                text.append(reader.getText().replaceAll("[ \t\r\n]+", " "));
            }
            if (text.length() > maxLength) {
                throw new UnreadableTable(Reason.CELL_TOO_LONG, 0, maxLength);
            }
        }
        return text.toString();
    }

    private String startOf(String name, boolean isFirst, int maxLength) {
        return switch (name) {
            case "p", "h" -> isFirst ? "" : "\n";
            case "s" -> " ".repeat(Math.clamp(OdsRows.times(attribute("c")), 1, maxLength + 1));
            case "tab" -> "\t";
            case "line-break" -> "\n";
            default -> "";
        };
    }
}
