package org.beret.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.beret.tabular.UnreadableTable.Reason;

/** A streaming reader of one XML part of a workbook. DTDs and external entities are disabled (XXE). */
final class XmlPart implements Closeable {

    private static final XMLInputFactory READERS = readers();
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final InputStream content;
    private final XMLStreamReader reader;

    XmlPart(InputStream content) throws XMLStreamException {
        this.content = content;
        this.reader = READERS.createXMLStreamReader(content);
    }

    private static XMLInputFactory readers() {
        var readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return readers;
    }

    /** Moves to the start of the next element with one of these names; false at the end. */
    boolean nextElement(String... names) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && isAny(names)) {
                return true;
            }
        }
        return false;
    }

    /** Moves to the start of the next such element within the open element; false at the end of that. */
    boolean nextWithin(String open, String... names) throws XMLStreamException {
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && isAny(names)) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && is(open)) {
                return false;
            }
        }
        return false;
    }

    /** For a format whose elements nest. */
    XMLStreamReader reader() {
        return reader;
    }

    boolean is(String name) {
        return name.equals(reader.getLocalName());
    }

    /** The text of the element that starts here, to its end. */
    String text(int maxLength) throws XMLStreamException {
        var text = new StringBuilder();
        for (var event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw new UnreadableTable(Reason.NOT_A_TABLE);
            }
            if (reader.hasText()) {
                text.append(reader.getText());
            }
            if (text.length() > maxLength) {
                throw new UnreadableTable(Reason.CELL_TOO_LONG, 0, maxLength);
            }
        }
        return text.toString();
    }

    /** An attribute; empty if it is missing. */
    String attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name)).orElse("");
    }

    /** The relationship id by which this element refers to another part. */
    String relation() {
        return Optional.ofNullable(reader.getAttributeValue(RELATIONS, "id"))
                .or(() -> Optional.ofNullable(reader.getAttributeValue(STRICT_RELATIONS, "id")))
                .orElse("");
    }

    private boolean isAny(String... names) {
        return Arrays.asList(names).contains(reader.getLocalName());
    }

    /** Maps a parser error; an exceeded limit, which the parser wraps, is unwrapped. */
    static UnreadableTable refusal(XMLStreamException damaged) {
        return damaged.getNestedException() instanceof UnreadableTable limit
                ? limit
                : new UnreadableTable(Reason.NOT_A_TABLE);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
