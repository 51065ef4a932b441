package org.beret.kit.content;

import java.io.StringWriter;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.beret.kit.content.Block.Phrase;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What is read from the elements of a page. */
final class Elements {

    private static final Set<String> EMPHASIS = Set.of("strong", "em");

    private static final Pattern COLOUR = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    private Elements() {}

    static Stream<Element> children(Node parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    static Element child(Element parent, String tag) {
        return children(parent)
                .filter(element -> element.getTagName().equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + tag + " in " + parent.getTagName()));
    }

    static boolean isLead(Element element) {
        return element.getAttribute("class").equals("lead");
    }

    /** The words, with emphasis and nothing else: paper has no links and no meanings that open. */
    static Phrase phrase(Element element) {
        var html = new StringBuilder();
        write(element, html);
        return new Phrase(
                html.toString().strip().replaceAll("[ \\n]+", " "),
                element.getTextContent().strip().replaceAll("[ \\n]+", " "));
    }

    private static void write(Node node, StringBuilder html) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                html.append(text.getData()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"));
            } else if (child instanceof Element inner) {
                var tag = EMPHASIS.contains(inner.getTagName()) ? inner.getTagName() : "span";
                html.append('<').append(tag).append('>');
                write(inner, html);
                html.append("</").append(tag).append('>');
            }
        }
    }

    /** A drawing in the colours of paper. */
    static String drawing(Element svg) {
        var drawn = new StringWriter();
        try {
            var factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(svg), new StreamResult(drawn));
        } catch (TransformerException e) {
            throw new IllegalArgumentException(e);
        }
        return COLOUR.matcher(drawn.toString())
                .replaceAll(colour ->
                        PaperColour.of(colour.group(1)).orElse(PaperColour.INK).hex());
    }
}
