package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shell.DataTable;
import org.beret.shell.TableSearch;
import org.beret.statistics.CountryFigures;
import org.beret.statistics.CountryFigures.Share;
import org.beret.statistics.GroupFigures;
import org.beret.statistics.Period;
import org.beret.statistics.StatisticsNavigation;
import org.beret.statistics.World;
import org.beret.texts.Countries;

/** One row per country, in alphabetical order of the reader's language until they choose another: no league table by itself. */
class CountryTable extends DataTable<CountryFigures> {

    private final FigureLabels labels = new FigureLabels();
    private final World world;
    private final Countries countries;
    private List<CountryFigures> rows = List.of();

    CountryTable(World world, Optional<World> compared, Countries countries, FigureAddress address) {
        super(UI.getCurrent().getTranslation("countries.title"));
        this.world = world;
        this.countries = countries;
        cells(getTranslation("countries.country"), row -> country(row.country(), address));
        sortedBy(Collation.of(Language.of(getLocale())).comparing(this::name));
        counts();
        cells(rate(world.filter().period(), compared.isPresent()), CountryTable.this::rate);
        sortedByNumber(row -> quotient(row.completed()));
        compared.ifPresent(this::compare);
        if (world.filter().hasWomen()) {
            cells(
                    getTranslation("countries.women"),
                    row -> labels.share(row.womenAmongCompleted(), row.all().completed()));
            sortedByNumber(row -> quotient(row.womenAmongCompleted()));
        }
        if (world.filter().isEverybody()) {
            number(
                    getTranslation("countries.median"),
                    row -> labels.days(row.all().medianDays(), row.all().completed()));
            sortedByNumber(
                    row -> row.all().medianDays().stream().asDoubleStream().findFirst());
        }
        show();
    }

    /** The columns of numbers of persons; what a group does not have has no column, so that nobody takes it for suppressed. */
    private void counts() {
        if (world.filter().isEverybody()) {
            count(getTranslation("countries.trainees"), CountryFigures::trainees);
        }
        group("assigned", GroupFigures::assigned);
        if (world.filter().isEverybody()) {
            group("in-progress", GroupFigures::inProgress);
        }
        group("completed", GroupFigures::completed);
        group("certified", GroupFigures::certified);
    }

    private void group(String column, Function<GroupFigures, OptionalLong> count) {
        count(getTranslation("countries." + column), row -> count.apply(row.all()));
    }

    private void count(String title, Function<CountryFigures, OptionalLong> count) {
        number(title, row -> labels.number(count.apply(row)));
        sortedByNumber(row -> count.apply(row).stream().asDoubleStream().findFirst());
    }

    private static OptionalDouble quotient(Optional<Share> share) {
        return share.map(shown -> OptionalDouble.of((double) shown.part() / shown.whole()))
                .orElseGet(OptionalDouble::empty);
    }

    private void compare(World other) {
        Map<CountryCode, CountryFigures> rows =
                other.countries().stream().collect(Collectors.toMap(CountryFigures::country, Function.identity()));
        cells(
                rate(other.filter().period(), true),
                row -> Optional.ofNullable(rows.get(row.country()))
                        .map(this::rate)
                        .orElseGet(() -> labels.share(Optional.empty(), OptionalLong.of(0))));
        sortedByNumber(
                row -> quotient(Optional.ofNullable(rows.get(row.country())).flatMap(CountryFigures::completed)));
    }

    private void show() {
        rows = world.countries().stream()
                .sorted(Collation.of(Language.of(getLocale())).comparing(this::name))
                .toList();
        setRows(rows);
    }

    /** A field above the table that leaves the countries of which a name is typed. */
    TableSearch<CountryFigures> search() {
        return new TableSearch<>(getTranslation("countries.search"), this, rows, this::name);
    }

    private String name(CountryFigures row) {
        return countries.name(row.country(), Language.of(getLocale()));
    }

    private String rate(Period period, boolean named) {
        return named ? getTranslation("countries.rate-in", labels.period(period)) : getTranslation("countries.rate");
    }

    private Component rate(CountryFigures row) {
        return labels.share(row.completed(), row.all().assigned());
    }

    private Component country(CountryCode code, FigureAddress address) {
        return new Anchor(
                address.at(StatisticsNavigation.country(code)), countries.name(code, Language.of(getLocale())));
    }
}
