package org.beret.kit.content;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.beret.kit.content.Block.Answer;
import org.beret.kit.content.Block.Kind;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the page of a lesson, which the course made of its file and which is well-formed XML, into the parts under its headings. */
final class LessonReader {

    private final List<Part> parts = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();

    private LessonReader() {}

    static List<Part> read(String html) {
        var reader = new LessonReader();
        reader.begin("", "");
        reader.children(parse(html));
        return reader.parts.stream()
                .filter(part -> !part.blocks().isEmpty() || !part.title().isEmpty())
                .toList();
    }

    private static Element parse(String html) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<lesson>" + html + "</lesson>")))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("This page of a lesson cannot be read", e);
        }
    }

    private void begin(String id, String title) {
        blocks = new ArrayList<>();
        parts.add(new Part(id, title, blocks));
    }

    private void children(Element parent) {
        Elements.children(parent).forEach(this::read);
    }

    private void read(Element element) {
        switch (element.getTagName()) {
            case "h2", "h3" -> heading(element);
            case "p" -> blocks.add(new Block.Paragraph(Elements.phrase(element)));
            case "ul", "ol" -> items(element);
            case "aside" -> blocks.add(note(element));
            case "figure" -> blocks.add(picture(element));
            case "section" -> section(element);
            default -> {}
        }
    }

    /** The heading of a step has the id of its section. */
    private void heading(Element heading) {
        var parent = (Element) heading.getParentNode();
        var id = heading.hasAttribute("id") ? heading.getAttribute("id") : parent.getAttribute("id");
        begin(id, Elements.phrase(heading).text());
    }

    private void section(Element section) {
        if (section.getAttribute("class").equals("check")) {
            blocks.add(check(section));
        } else {
            children(section);
        }
    }

    /** The choices of a case are in its steps. */
    private void items(Element list) {
        if (!list.getAttribute("class").equals("choices")) {
            var items = Elements.children(list).map(Elements::phrase).toList();
            blocks.add(new Block.Items(list.getTagName().equals("ol"), items));
        }
    }

    private static Block note(Element aside) {
        var kind = Kind.valueOf(aside.getAttribute("class")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_')
                .replace(' ', '_'));
        var lead = Elements.children(aside)
                .filter(Elements::isLead)
                .map(element -> Elements.phrase(element).text())
                .findFirst();
        var phrases = Elements.children(aside)
                .filter(element -> !Elements.isLead(element))
                .map(Elements::phrase)
                .toList();
        return new Block.Note(kind, lead.orElse(""), phrases);
    }

    private static Block picture(Element figure) {
        var svg = Elements.child(figure, "svg");
        var caption = Elements.phrase(Elements.child(figure, "figcaption")).text();
        return new Block.Picture(Elements.drawing(svg), svg.getAttribute("aria-label"), caption);
    }

    private static Block check(Element section) {
        var answers = Elements.children(section)
                .filter(element -> element.getTagName().equals("details"))
                .map(LessonReader::answer)
                .toList();
        return new Block.Check(Elements.phrase(Elements.child(section, "p")), answers);
    }

    /** The verdict that stands before the feedback is said otherwise on paper. */
    private static Answer answer(Element details) {
        var feedback = Elements.child(details, "p");
        var verdict = Elements.phrase(Elements.child(feedback, "strong")).text();
        return new Answer(
                Elements.phrase(Elements.child(details, "summary")).text(),
                feedback.getAttribute("class").equals("right"),
                Elements.phrase(feedback).text().substring(verdict.length()).strip());
    }
}
