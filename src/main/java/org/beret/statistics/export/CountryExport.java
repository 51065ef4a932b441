package org.beret.statistics.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.identity.CurrentPerson;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.statistics.CountryFigures;
import org.beret.statistics.ExportTable;
import org.beret.statistics.FigureFilter;
import org.beret.statistics.Period;
import org.beret.statistics.Statistics;
import org.beret.statistics.World;
import org.beret.tabular.RowWriter;
import org.beret.texts.Countries;
import org.beret.texts.Texts;
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
        var other = compared.map(period -> byCountry(statistics.world(filter.in(period))));
        return new ExportTable(texts.in(language()), rows -> write(world, compared, other, rows));
    }

    /** A column: the key of its title, what a country has in it, and of which period it is if not of the filter's. */
    private record Column(String head, Optional<Period> of, Function<CountryFigures, @Nullable Object> value) {

        Column(String head, Function<CountryFigures, @Nullable Object> value) {
            this(head, Optional.empty(), value);
        }
    }

    private void write(
            World world, Optional<Period> compared, Optional<Map<CountryCode, CountryFigures>> other, RowWriter rows)
            throws IOException {
        var columns = columns(world);
        other.ifPresent(figures -> columns.add(new Column(
                "countries.rate-percent",
                compared,
                country -> Optional.ofNullable(figures.get(country.country()))
                        .map(found ->
                                cells().percent(found.completed(), found.all().assigned()))
                        .orElse(null))));
        rows.head(columns.stream().map(this::head).toList());
        for (var country : sorted(world)) {
            var row = new ArrayList<@Nullable Object>();
            columns.forEach(column -> row.add(column.value().apply(country)));
            rows.row(row);
        }
    }

    private String head(Column column) {
        var head = text(column.head());
        return column.of().map(period -> head + ", " + period.address()).orElse(head);
    }

    /** Those of the screen, then what the figures are of, in every row. */
    private List<Column> columns(World world) {
        var filter = world.filter();
        return Stream.of(
                        Stream.of(
                                new Column("countries.code", CountryFigures::country),
                                new Column("countries.country", row -> countries.name(row.country(), language()))),
                        counts(filter.isEverybody()),
                        Stream.of(new Column(
                                "countries.rate-percent",
                                row -> cells().percent(
                                                row.completed(), row.all().assigned()))),
                        filter.hasWomen()
                                ? Stream.of(new Column(
                                        "countries.women-percent",
                                        row -> cells().percent(
                                                        row.womenAmongCompleted(),
                                                        row.all().completed())))
                                : Stream.<Column>of(),
                        filter.isEverybody()
                                ? Stream.of(new Column(
                                        "countries.median",
                                        row -> cells().days(
                                                        row.all().medianDays(),
                                                        row.all().completed())))
                                : Stream.<Column>of(),
                        Stream.of(
                                new Column(
                                        "figures.module",
                                        _ -> world.module().title().in(language())),
                                new Column(
                                        "figures.period", _ -> filter.period().address()),
                                new Column("figures.group", _ -> filter.isEverybody() ? "" : filter.value()),
                                new Column("figures.as-of", _ -> world.asOf().toString())))
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Stream<Column> counts(boolean isEverybody) {
        var columns = new ArrayList<Column>();
        if (isEverybody) {
            columns.add(new Column("countries.trainees", row -> cells().count(row.trainees())));
        }
        columns.add(
                new Column("countries.assigned", row -> cells().count(row.all().assigned())));
        if (isEverybody) {
            columns.add(new Column(
                    "countries.in-progress", row -> cells().count(row.all().inProgress())));
        }
        columns.add(
                new Column("countries.completed", row -> cells().count(row.all().completed())));
        columns.add(
                new Column("countries.certified", row -> cells().count(row.all().certified())));
        return columns.stream();
    }

    private static Map<CountryCode, CountryFigures> byCountry(World world) {
        return world.countries().stream().collect(Collectors.toMap(CountryFigures::country, Function.identity()));
    }

    private List<CountryFigures> sorted(World world) {
        return world.countries().stream()
                .sorted(Collation.of(language()).comparing(row -> countries.name(row.country(), language())))
                .toList();
    }

    private FileFigures cells() {
        return new FileFigures(texts.in(language()));
    }

    private String text(String key) {
        return texts.in(language(), key);
    }

    private Language language() {
        return currentPerson.find().map(person -> person.language()).orElse(Language.DEFAULT);
    }
}
