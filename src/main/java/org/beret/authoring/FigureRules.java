package org.beret.authoring;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.beret.authoring.Draft.DraftModule;
import org.beret.authoring.Draft.Figure;
import org.beret.authoring.findings.Findings;
import org.beret.authoring.findings.SourceLocation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Checks the SVG of drawings, which becomes part of the page: an allow-list of elements, text by labels, colours of the theme,
 * and a lesson that shows it.
 */
final class FigureRules implements CourseChecker.Rule {

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "defs",
            "marker");

    @Override
    public void check(Draft draft, Findings findings) {
        for (var module : draft.modules()) {
            var shown = shown(module, findings);
            module.figures().forEach((id, figure) -> {
                if (!shown.contains(id)) {
                    findings.error(
                            figure.drawing(),
                            "No lesson shows this drawing.",
                            "Show it with '::: figure " + id + "' or remove it.");
                }
                labels(figure, findings);
                drawing(figure, findings);
            });
        }
    }

    private static Set<String> shown(DraftModule module, Findings findings) {
        var shown = new HashSet<String>();
        for (var lesson : module.lessons()) {
            for (var text : lesson.texts().values()) {
                for (var ref : text.figures()) {
                    shown.add(ref.id());
                    if (!module.figures().containsKey(ref.id())) {
                        findings.error(
                                ref.place(),
                                "There is no drawing '" + ref.id() + "'.",
                                "Add media/" + ref.id() + ".svg.");
                    }
                }
            }
        }
        return shown;
    }

    private static void labels(Figure figure, Findings findings) {
        var used = FigureSvg.LABEL
                .matcher(figure.svg())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        used.stream()
                .filter(label -> !figure.labels().containsKey(label))
                .forEach(label -> findings.error(
                        figure.drawing(),
                        "The label '" + label + "' has no text.",
                        "Add it to " + figure.texts().file() + "."));
        figure.labels().keySet().stream()
                .filter(label -> !used.contains(label))
                .forEach(label -> findings.error(
                        figure.texts(),
                        "The drawing has no label '" + label + "'.",
                        "Remove it, or write ${" + label + "} in the drawing."));
    }

    private static void drawing(Figure figure, Findings findings) {
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser()
                    .parse(new InputSource(new StringReader(figure.svg())), new Handler(figure, findings));
        } catch (SAXParseException broken) {
            var place = new SourceLocation(figure.drawing().file(), Math.max(1, broken.getLineNumber()));
            findings.error(place, "The drawing is not XML.", "Close every element and every quotation mark.");
        } catch (SAXException | ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Handler extends DefaultHandler {

        private final Figure figure;
        private final Findings findings;
        private @Nullable Locator locator;

        Handler(Figure figure, Findings findings) {
            this.figure = figure;
            this.findings = findings;
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            if (!ELEMENTS.contains(name)) {
                error("The drawing holds <" + name + ">.", "Use only shapes and text.");
            }
            for (var i = 0; i < attributes.getLength(); i++) {
                attribute(
                        attributes.getQName(i).toLowerCase(Locale.ROOT),
                        attributes.getValue(i).toLowerCase(Locale.ROOT));
            }
        }

        private void attribute(String name, String value) {
            var isNamespace = name.equals("xmlns") && value.equals("http://www.w3.org/2000/svg");
            if (name.startsWith("on") || name.contains("href") || (value.contains("://") && !isNamespace)) {
                error("The attribute '" + name + "' runs or loads something.", "Remove it.");
            } else if (name.startsWith("font") && name.contains("family")) {
                error("The drawing names a font.", "Leave the font to the theme.");
            } else if ((name.equals("fill") || name.equals("stroke")) && value.startsWith("#")) {
                error("The colour " + value + " cannot be read in the dark.", "Use a colour of the theme: var(--ink).");
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            var text = FigureSvg.LABEL
                    .matcher(new String(characters, start, length))
                    .replaceAll("");
            if (text.codePoints().anyMatch(Character::isLetter)) {
                error("The drawing holds the words '" + text.strip() + "'.", "Make them a label: ${label-id}.");
            }
        }

        private void error(String problem, String remedy) {
            var line = locator == null ? 1 : locator.getLineNumber();
            findings.error(new SourceLocation(figure.drawing().file(), line), problem, remedy);
        }
    }
}
