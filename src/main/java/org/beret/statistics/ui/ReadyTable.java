package org.beret.statistics.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shell.DataTable;
import org.beret.shell.ScreenTexts;
import org.beret.shell.TableSearch;
import org.beret.statistics.Breakdown;
import org.beret.statistics.StatisticsNavigation;
import org.beret.statistics.export.FigureTexts;
import org.beret.statistics.ready.ReadyDays;
import org.beret.statistics.ready.ReadyDeparture;
import org.beret.statistics.ready.ReadyGroup;
import org.beret.statistics.ready.ReadyReport;
import org.beret.texts.Countries;
import org.beret.texts.Formats;

/** How many are certified today, at the ends of the coming months, and for how many that ends: a row a country or group. */
class ReadyTable extends DataTable<ReadyGroup> {

    private final FigureLabels labels = new FigureLabels();
    private final FigureTexts texts = new FigureTexts(ScreenTexts.current());

    private ReadyTable(String caption) {
        super(caption);
        addClassName("dense");
    }

    /** A row a country, in alphabetical order of the reader's language. */
    static ReadyTable ofCountries(ReadyReport report, Countries countries, FigureAddress address) {
        var language = Language.of(UI.getCurrent().getLocale());
        var table = new ReadyTable(UI.getCurrent().getTranslation("ready.title"));
        table.cells(
                table.getTranslation("countries.country"),
                row -> new Anchor(StatisticsNavigation.ready(row.country()), countries.name(row.country(), language)));
        table.sortedBy(Collation.of(language).comparing(row -> countries.name(row.country(), language)));
        table.days(report.days());
        if (address.choice(FigureAddress.GROUP).isEmpty()) {
            table.next(report.departures());
        }
        table.setRows(ofCountries(report, countries, language));
        return table;
    }

    /** A field above the {@linkplain #ofCountries table of countries} that leaves those of which a name is typed. */
    TableSearch<ReadyGroup> search(ReadyReport report, Countries countries) {
        var language = Language.of(getLocale());
        return new TableSearch<>(
                getTranslation("countries.search"),
                this,
                ofCountries(report, countries, language),
                row -> countries.name(row.country(), language));
    }

    private static List<ReadyGroup> ofCountries(ReadyReport report, Countries countries, Language language) {
        return report.groups().stream()
                .sorted(Collation.of(language).comparing(row -> countries.name(row.country(), language)))
                .toList();
    }

    /** A row a value of the breakdown. */
    static ReadyTable ofGroups(String title, Breakdown breakdown, ReadyReport report) {
        var table = new ReadyTable(title);
        table.text(title, row -> table.texts.group(row));
        table.days(report.days());
        table.setRows(report.groups(breakdown).stream()
                .sorted(Comparator.comparing(table.texts::group))
                .toList());
        return table;
    }

    private void days(ReadyDays days) {
        for (var day = 0; day <= ReadyDays.MONTHS; day++) {
            var shown = day;
            number(
                    day == 0
                            ? getTranslation("ready.today")
                            : Formats.day(days.all().get(day), getLocale()),
                    row -> labels.number(row.on(shown)));
            sortedByNumber(row -> row.on(shown).stream().asDoubleStream().findFirst());
        }
        for (var day : List.of(ReadyDays.THREE_MONTHS, ReadyDays.MONTHS)) {
            number(
                    getTranslation("ready.expires", Formats.day(days.all().get(day), getLocale())),
                    row -> labels.number(row.expiringBy(day)));
            sortedByNumber(row -> row.expiringBy(day).stream().asDoubleStream().findFirst());
        }
    }

    private void next(List<ReadyDeparture> departures) {
        Map<CountryCode, ReadyDeparture> first = departures.stream()
                .collect(Collectors.toMap(
                        ReadyDeparture::country,
                        Function.identity(),
                        BinaryOperator.minBy(Comparator.comparing(ReadyDeparture::month))));
        text(
                getTranslation("ready.next"),
                row -> first.containsKey(row.country()) ? next(first.get(row.country())) : "–");
        sortedByNumber(row -> Stream.ofNullable(first.get(row.country()))
                .mapToDouble(departure -> departure.month().getLong(ChronoField.PROLEPTIC_MONTH))
                .findFirst());
    }

    private String next(ReadyDeparture departure) {
        return getTranslation(
                "labelled",
                Formats.shortMonth(departure.month(), getLocale()),
                departure.ready().isPresent()
                        ? getTranslation(
                                "ready.next.ready",
                                labels.number(departure.ready()),
                                labels.number(departure.officers()))
                        : labels.number(departure.ready()));
    }
}
