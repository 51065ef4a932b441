package org.beret.surveys.ui;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beret.shell.DataTable;
import org.beret.surveys.Averages;
import org.beret.surveys.Gained;
import org.beret.texts.Formats;

/** The gain of groups of people: a row of everybody, and below it women and men, or that they cannot be told apart. */
class GainTable extends DataTable<GainTable.Row> {

    /**
     * A row.
     *
     * @param none what is said instead where nothing can be told
     */
    record Row(String country, String module, String who, Optional<Averages> averages, String none) {}

    GainTable(String caption, boolean ofCountries) {
        super(caption);
        if (ofCountries) {
            text(getTranslation("gain.country"), Row::country);
        }
        text(getTranslation("gain.module"), Row::module)
                .text(getTranslation("gain.who"), Row::who)
                .number(getTranslation("gain.persons"), this::persons)
                .number(getTranslation("gain.before"), row -> average(row, Averages::first))
                .number(getTranslation("gain.after"), row -> average(row, Averages::second))
                .number(
                        getTranslation("gain.gain"),
                        row -> text(row, one -> GainLabels.gain(one.first(), one.second(), getLocale())));
    }

    /** The rows of one group. */
    Stream<Row> rows(String country, String module, Optional<Gained> gained) {
        var all = new Row(
                country, module, getTranslation("gain.everybody"), gained.map(Gained::all), getTranslation("gain.few"));
        return Stream.concat(Stream.of(all), gained.stream().flatMap(told -> parts(country, module, told)));
    }

    private Stream<Row> parts(String country, String module, Gained gained) {
        return gained.parts()
                .map(parts -> Stream.of(
                        new Row(country, module, getTranslation("gain.women"), Optional.of(parts.women()), ""),
                        new Row(country, module, getTranslation("gain.men"), Optional.of(parts.men()), "")))
                .orElseGet(() -> Stream.of(new Row(
                        country,
                        module,
                        getTranslation("gain.women-and-men"),
                        Optional.empty(),
                        getTranslation("gain.not-told-apart"))));
    }

    void show(Stream<Row> rows) {
        setRows(rows.toList());
    }

    private String persons(Row row) {
        return row.averages()
                .map(averages -> Formats.number(averages.persons(), getLocale()))
                .orElse(row.none());
    }

    private String average(Row row, Function<Averages, Double> which) {
        return text(row, averages -> GainLabels.average(which.apply(averages), getLocale()));
    }

    private static String text(Row row, Function<Averages, String> shown) {
        return row.averages().map(shown).orElse("–");
    }
}
