package org.beret.authoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beret.authoring.Draft.Figure;
import org.beret.shared.Language;

/** Fills the labels of a drawing in one language. The SVG is inlined in the page, so that it takes the colours of the theme. */
final class FigureSvg {

    static final Pattern LABEL = Pattern.compile("\\$\\{([a-z0-9-]+)}");

    private FigureSvg() {}

    static String labelled(Figure figure, Language language) {
        var svg = LABEL.matcher(figure.svg())
                .replaceAll(match -> Matcher.quoteReplacement(label(figure, match.group(1), language)));
        var alternative = escaped(figure.alternative().in(language));
        return svg.replaceFirst("^\\s*<\\?xml[^>]*>", "")
                .replaceFirst(
                        "<svg ", Matcher.quoteReplacement("<svg role=\"img\" aria-label=\"" + alternative + "\" "));
    }

    private static String label(Figure figure, String id, Language language) {
        var label = figure.labels().get(id);
        return label == null ? "" : escaped(label.in(language));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
