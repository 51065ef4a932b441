package org.beret.statistics.export;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.beret.statistics.CountryFigures;
import org.beret.statistics.GroupFigures;
import org.beret.statistics.World;
import org.beret.texts.Countries;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;

/** The columns of the table of countries in a file: those of the screen, then what the figures are of. */
final class CountryColumns {

    private final World world;
    private final Countries countries;
    private final TextsIn words;
    private final FileFigures cells;
    private final List<Column> columns = new ArrayList<>();

    CountryColumns(World world, Countries countries, TextsIn words) {
        this.world = world;
        this.countries = countries;
        this.words = words;
        this.cells = new FileFigures(words);
    }

    /** A title, and what a country has below it. */
    record Column(String head, Function<CountryFigures, @Nullable Object> value) {}

    /** All of them; more can be added. */
    List<Column> all() {
        add("countries.code", CountryFigures::country);
        add("countries.country", row -> countries.name(row.country(), words.language()));
        figures();
        add("figures.module", _ -> world.module().title().in(words.language()));
        add("figures.period", _ -> world.filter().period().address());
        add(
                "figures.group",
                _ -> world.filter().isEverybody() ? "" : world.filter().value());
        add("figures.as-of", _ -> world.asOf().toString());
        return columns;
    }

    private void figures() {
        var filter = world.filter();
        if (filter.isEverybody()) {
            add("countries.trainees", row -> cells.count(row.trainees()));
        }
        count("countries.assigned", GroupFigures::assigned);
        if (filter.isEverybody()) {
            count("countries.in-progress", GroupFigures::inProgress);
        }
        count("countries.completed", GroupFigures::completed);
        count("countries.certified", GroupFigures::certified);
        add(
                "countries.rate-percent",
                row -> cells.percent(row.completed(), row.all().assigned()));
        if (filter.hasWomen()) {
            add(
                    "countries.women-percent",
                    row -> cells.percent(row.womenAmongCompleted(), row.all().completed()));
        }
        if (filter.isEverybody()) {
            add(
                    "countries.median",
                    row -> cells.days(row.all().medianDays(), row.all().completed()));
        }
    }

    private void count(String head, Function<GroupFigures, OptionalLong> count) {
        add(head, row -> cells.count(count.apply(row.all())));
    }

    private void add(String head, Function<CountryFigures, @Nullable Object> value) {
        columns.add(new Column(words.text(head), value));
    }
}
