package org.beret.tabular;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beret.tabular.UnreadableTable.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The tables of a web page, which often comes under the name of a workbook: each is a sheet, the longest one first. */
final class WebPage implements Workbook {

    private static final Pattern CHARSET =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([a-z0-9][\\w.:-]*)");
    private static final int START = 4096;
    /** Enough for a hundred thousand people; a page is held in memory. */
    private static final int MAX_TAGS = 4_000_000;

    private static final int MAX_TABLES = 50;

    private final Map<String, Element> tables = new HashMap<>();
    private final SheetNames names = new SheetNames();
    private final TableLimits limits;

    private WebPage(Collection<Element> found, TableLimits limits) {
        this.limits = limits;
        for (var table : found) {
            var number = String.valueOf(tables.size() + 1);
            var caption = table.select("> caption").text();
            var name = caption.isBlank() || tables.containsKey(caption) ? number : caption;
            tables.put(name, table);
            names.add(name, WebRows.isHidden(table));
        }
    }

    /**
     * Parses a page.
     *
     * @param encoding the one that a person chose; else the one that the page declares
     */
    static WebPage open(Path file, TableLimits limits, @Nullable String encoding) throws IOException {
        var found = tables(Jsoup.parse(text(file, encoding)));
        if (found.isEmpty()) {
            throw new UnreadableTable(Reason.WEB_PAGE);
        }
        return new WebPage(found, limits);
    }

    /** Nothing if it is one of Unicode, which tells itself. */
    static Optional<String> declaredEncoding(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var found = CHARSET.matcher(new String(content.readNBytes(START), ISO_8859_1));
            return found.find()
                    ? Optional.of(found.group(1))
                            .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("utf"))
                    : Optional.empty();
        }
    }

    private static String text(Path file, @Nullable String encoding) throws IOException {
        var declared = declaredEncoding(file).orElse(null);
        var text = new StringWriter();
        try (var content =
                TextEncoding.of(file, encoding == null ? declared : encoding).read(file)) {
            content.transferTo(text);
        }
        var page = text.toString();
        if (page.chars().filter(character -> character == '<').count() > MAX_TAGS) {
            throw new UnreadableTable(Reason.UNPACKS_TOO_LARGE, 0, MAX_TAGS);
        }
        return page;
    }

    /** Those with rows and without tables in them, which are there for the layout. */
    private static List<Element> tables(Document page) {
        var all = new LinkedHashSet<Element>(page.select("table"));
        all.removeIf(table -> table.selectFirst("tr") == null);
        for (var table : page.select("table")) {
            Optional.ofNullable(table.parent())
                    .map(parent -> parent.closest("table"))
                    .ifPresent(all::remove);
        }
        return all.stream()
                .sorted(Comparator.comparingInt(
                                (Element table) -> table.select("tr").size())
                        .reversed())
                .limit(MAX_TABLES)
                .toList();
    }

    @Override
    public SheetNames names() {
        return names;
    }

    @Override
    public Worksheet sheet(ReadingOptions options) {
        return names.chosen(options.sheet())
                .map(tables::get)
                .map(table -> WebRows.of(table, limits, options.withHiddenRows()))
                .orElseThrow(() -> new UnreadableTable(Reason.WEB_PAGE));
    }

    @Override
    public void close() {
        // all of it is in memory
    }
}
