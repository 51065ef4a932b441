package org.beret.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes an HTML page with one table and nothing else, for a browser to print; titles are repeated on each sheet of paper. */
final class PaperRows implements RowWriter {

    private final Writer page;

    PaperRows(OutputStream target, String title, String hint, String styleSheet, Locale reader) throws IOException {
        page = new OutputStreamWriter(target, UTF_8);
        page.write("""
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="stylesheet" href="%s"></head>
                <body class="paper"><main><h1>%2$s</h1><p class="hint">%s</p><table>
                """.formatted(reader.getLanguage(), escaped(title), escaped(styleSheet), escaped(hint)));
    }

    @Override
    public void head(List<String> titles) throws IOException {
        page.write("<thead><tr>");
        for (var title : titles) {
            page.write("<th scope=\"col\">" + escaped(title) + "</th>");
        }
        page.write("</tr></thead><tbody>\n");
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        Iterator<@Nullable Object> left = new ArrayList<@Nullable Object>(cells).iterator();
        page.write("<tr><th scope=\"row\">" + escaped(Objects.toString(left.next(), "")) + "</th>");
        while (left.hasNext()) {
            page.write("<td>" + escaped(Objects.toString(left.next(), "")) + "</td>");
        }
        page.write("</tr>\n");
    }

    /** Closes the target, too. */
    @Override
    public void close() throws IOException {
        page.write("</tbody></table></main></body></html>\n");
        page.close();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
