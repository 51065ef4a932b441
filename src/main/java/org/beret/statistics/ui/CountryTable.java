package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shell.DataTable;
import org.beret.statistics.CountryFigures;
import org.beret.statistics.GroupFigures;
import org.beret.statistics.Period;
import org.beret.statistics.StatisticsNavigation;
import org.beret.statistics.World;
import org.beret.texts.Countries;

/** One row per country, in alphabetical order of the reader's language and not sortable: no league table. */
class CountryTable extends DataTable<CountryFigures> {

    private final FigureLabels labels = new FigureLabels();
    private final World world;
    private final Countries countries;

    CountryTable(World world, Optional<World> compared, Countries countries, FigureAddress address) {
        super(UI.getCurrent().getTranslation("countries.title"));
        this.world = world;
        this.countries = countries;
        cells(getTranslation("countries.country"), row -> country(row.country(), address));
        counts();
        cells(rate(world.filter().period(), compared.isPresent()), CountryTable.this::rate);
        compared.ifPresent(this::compare);
        if (world.filter().hasWomen()) {
            cells(
                    getTranslation("countries.women"),
                    row -> labels.share(row.womenAmongCompleted(), row.all().completed()));
        }
        if (world.filter().isEverybody()) {
            number(
                    getTranslation("countries.median"),
                    row -> labels.days(row.all().medianDays(), row.all().completed()));
        }
        show();
    }

    /** The columns of numbers of persons; what a group does not have has no column, so that nobody takes it for suppressed. */
    private void counts() {
        if (world.filter().isEverybody()) {
            number(getTranslation("countries.trainees"), row -> labels.number(row.trainees()));
        }
        count("assigned", GroupFigures::assigned);
        if (world.filter().isEverybody()) {
            count("in-progress", GroupFigures::inProgress);
        }
        count("completed", GroupFigures::completed);
        count("certified", GroupFigures::certified);
    }

    private void count(String column, Function<GroupFigures, OptionalLong> count) {
        number(getTranslation("countries." + column), row -> labels.number(count.apply(row.all())));
    }

    private void compare(World other) {
        Map<CountryCode, CountryFigures> rows =
                other.countries().stream().collect(Collectors.toMap(CountryFigures::country, Function.identity()));
        cells(
                rate(other.filter().period(), true),
                row -> Optional.ofNullable(rows.get(row.country()))
                        .map(this::rate)
                        .orElseGet(() -> labels.share(Optional.empty(), OptionalLong.of(0))));
    }

    private void show() {
        var language = Language.of(getLocale());
        setRows(world.countries().stream()
                .sorted(Collation.of(language).comparing(row -> countries.name(row.country(), language)))
                .toList());
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
