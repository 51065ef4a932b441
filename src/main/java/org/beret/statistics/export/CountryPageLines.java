package org.beret.statistics.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beret.shared.Language;
import org.beret.statistics.CountryFigures;
import org.beret.statistics.CountryReport;
import org.beret.statistics.CountryReport.Part;
import org.beret.statistics.GroupFigures;
import org.beret.tabular.RowWriter;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;

/** Writes the lines of all tables of one country's screen. */
final class CountryPageLines {

    private static final List<String> HEADS = List.of(
            "countries.code",
            "countries.country",
            "figures.breakdown",
            "figures.group",
            "countries.assigned",
            "countries.completed",
            "countries.certified",
            "countries.rate-percent",
            "countries.women-percent",
            "figures.module",
            "figures.period",
            "figures.as-of");

    private final CountryReport report;
    private final String country;
    private final TextsIn words;
    private final FileFigures cells;
    private final RowWriter rows;

    CountryPageLines(CountryReport report, String country, TextsIn words, RowWriter rows) {
        this.report = report;
        this.country = country;
        this.words = words;
        this.cells = new FileFigures(words);
        this.rows = rows;
    }

    void write() throws IOException {
        rows.head(HEADS.stream().map(words::text).toList());
        line("", "", report.country().all(), Optional.of(report.country()));
        parts("figures.period", report.trend(), new FigureTexts(words)::period);
        for (var part : report.categories()) {
            var category = words.text("category." + part.category());
            line(words.text("figures.category"), category, part.figures().all(), Optional.of(part.figures()));
        }
        parts("country-page.modules", report.modules(), module -> module.title().in(words.language()));
        parts(
                "country-page.languages",
                report.languages(),
                code -> Language.ofRequest(code).nameIn(words.locale()));
        parts("country-page.centres", report.centres(), name -> name);
    }

    private <T> void parts(String key, List<Part<T>> parts, Function<T, String> name) throws IOException {
        for (var part : parts) {
            line(words.text(key), name.apply(part.what()), part.figures(), Optional.empty());
        }
    }

    /** The women are empty where a part has no count of them, which is not the same as a suppressed one. */
    private void line(String breakdown, String group, GroupFigures figures, Optional<CountryFigures> women)
            throws IOException {
        var line = new ArrayList<@Nullable Object>(List.of(report.code(), country, breakdown, group));
        line.add(cells.count(figures.assigned()));
        line.add(cells.count(figures.completed()));
        line.add(cells.count(figures.certified()));
        line.add(cells.percent(figures.completedShare(), figures.assigned()));
        line.add(women.map(known -> cells.percent(known.womenAmongCompleted(), figures.completed()))
                .orElse(null));
        line.add(report.module().title().in(words.language()));
        line.add(report.period().address());
        line.add(report.asOf().toString());
        rows.row(line);
    }
}
