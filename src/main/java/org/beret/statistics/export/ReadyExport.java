package org.beret.statistics.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.shared.CountryCode;
import org.beret.statistics.ExportTable;
import org.beret.statistics.ready.ReadyDays;
import org.beret.statistics.ready.ReadyDeparture;
import org.beret.statistics.ready.ReadyFigures;
import org.beret.statistics.ready.ReadyGroup;
import org.beret.statistics.ready.ReadyReport;
import org.beret.tabular.RowWriter;
import org.beret.texts.Countries;
import org.beret.texts.Texts;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Exports who is ready to deploy: a row a country and group, and a row a country and month of departure. */
@Service
@PreAuthorize("denyAll()")
public class ReadyExport {

    private final ReadyFigures figures;
    private final Countries countries;
    private final Texts texts;
    private final CurrentPerson currentPerson;

    ReadyExport(ReadyFigures figures, Countries countries, Texts texts, CurrentPerson currentPerson) {
        this.figures = figures;
        this.countries = countries;
        this.texts = texts;
        this.currentPerson = currentPerson;
    }

    /** All countries, or one. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public ExportTable ready(Optional<CountryCode> country) {
        var report = country.map(figures::country).orElseGet(figures::everything);
        var words = texts.in(currentPerson.require().language());
        return new ExportTable(words, rows -> write(report, words, rows));
    }

    private void write(ReadyReport report, TextsIn words, RowWriter rows) throws IOException {
        rows.head(heads(report.days(), words));
        var cells = new FileFigures(words);
        for (var group : sorted(report)) {
            var row = row(group.country(), words);
            row.add(words.text("ready.split." + group.breakdown()));
            row.add(new FigureTexts(words).group(group));
            group.certified().forEach(persons -> row.add(cells.count(persons)));
            row.add(cells.count(group.expiringBy(ReadyDays.THREE_MONTHS)));
            row.add(cells.count(group.expiringBy(ReadyDays.MONTHS)));
            row.add(null);
            row.add(null);
            row.add(report.asOf().toString());
            rows.row(row);
        }
        for (var departure : departures(report)) {
            var row = row(departure.country(), words);
            row.add(words.text("ready.split.departure"));
            row.add(departure.month().toString());
            for (var day = 0; day < report.days().all().size() + 2; day++) {
                row.add(null);
            }
            row.add(cells.count(departure.officers()));
            row.add(cells.count(departure.ready()));
            row.add(report.asOf().toString());
            rows.row(row);
        }
    }

    private static List<ReadyGroup> sorted(ReadyReport report) {
        return report.groups().stream()
                .sorted(Comparator.comparing(
                                (ReadyGroup group) -> group.country().value())
                        .thenComparing(ReadyGroup::breakdown)
                        .thenComparing(ReadyGroup::name)
                        .thenComparing(ReadyGroup::value))
                .toList();
    }

    private static List<ReadyDeparture> departures(ReadyReport report) {
        return report.departures().stream()
                .sorted(Comparator.comparing((ReadyDeparture departure) ->
                                departure.country().value())
                        .thenComparing(ReadyDeparture::month))
                .toList();
    }

    private List<@Nullable Object> row(CountryCode country, TextsIn words) {
        return new ArrayList<>(List.of(country, countries.name(country, words.language())));
    }

    private static List<String> heads(ReadyDays days, TextsIn words) {
        var heads = new ArrayList<>(List.of(
                words.text("countries.code"),
                words.text("countries.country"),
                words.text("figures.breakdown"),
                words.text("figures.group")));
        days.all().forEach(day -> heads.add(words.text("ready.certified-on", day.toString())));
        List.of(ReadyDays.THREE_MONTHS, ReadyDays.MONTHS)
                .forEach(day -> heads.add(
                        words.text("ready.expires", days.all().get(day).toString())));
        heads.addAll(List.of(words.text("ready.officers"), words.text("ready.ready"), words.text("figures.as-of")));
        return heads;
    }
}
