package org.beret.statistics.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beret.identity.CurrentPerson;
import org.beret.shared.Collation;
import org.beret.shared.Language;
import org.beret.statistics.CountryFigures;
import org.beret.statistics.ExportTable;
import org.beret.statistics.FigureFilter;
import org.beret.statistics.Period;
import org.beret.statistics.Statistics;
import org.beret.statistics.World;
import org.beret.statistics.export.CountryColumns.Column;
import org.beret.tabular.RowWriter;
import org.beret.texts.Countries;
import org.beret.texts.Texts;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exports the screen of countries as a table, with texts in the person's language: the same figures, suppressed alike.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class CountryExport {

    private final Statistics statistics;
    private final Countries countries;
    private final Texts texts;
    private final CurrentPerson currentPerson;

    CountryExport(Statistics statistics, Countries countries, Texts texts, CurrentPerson currentPerson) {
        this.statistics = statistics;
        this.countries = countries;
        this.texts = texts;
        this.currentPerson = currentPerson;
    }

    /**
     * One row a country, in alphabetical order.
     *
     * @param compared another period, whose rate is the last column
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public ExportTable countries(FigureFilter filter, Optional<Period> compared) {
        var world = statistics.world(filter);
        var words = texts.in(language());
        var columns = new CountryColumns(world, countries, words).all();
        compared.ifPresent(period -> columns.add(rateIn(period, statistics.world(filter.in(period)), words)));
        return new ExportTable(words, rows -> write(sorted(world), columns, rows));
    }

    private static Column rateIn(Period period, World world, TextsIn words) {
        var figures =
                world.countries().stream().collect(Collectors.toMap(CountryFigures::country, Function.identity()));
        var cells = new FileFigures(words);
        return new Column(
                words.text("countries.rate-percent") + ", " + period.address(),
                country -> Optional.ofNullable(figures.get(country.country()))
                        .map(found ->
                                cells.percent(found.completed(), found.all().assigned()))
                        .orElse(null));
    }

    private static void write(List<CountryFigures> countries, List<Column> columns, RowWriter rows) throws IOException {
        rows.head(columns.stream().map(Column::head).toList());
        for (var country : countries) {
            var row = new ArrayList<@Nullable Object>();
            columns.forEach(column -> row.add(column.value().apply(country)));
            rows.row(row);
        }
    }

    private List<CountryFigures> sorted(World world) {
        return world.countries().stream()
                .sorted(Collation.of(language()).comparing(row -> countries.name(row.country(), language())))
                .toList();
    }

    private Language language() {
        return currentPerson.find().map(person -> person.language()).orElse(Language.DEFAULT);
    }
}
