package org.beret.statistics.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.identity.CurrentPerson;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.statistics.Breakdown;
import org.beret.statistics.CountryFigures;
import org.beret.statistics.CountryFigures.Share;
import org.beret.statistics.ExportTable;
import org.beret.statistics.FigureFilter;
import org.beret.statistics.Period;
import org.beret.statistics.Statistics;
import org.beret.statistics.World;
import org.beret.tabular.RowWriter;
import org.beret.texts.Countries;
import org.beret.texts.Formats;
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

    private void write(
            World world, Optional<Period> compared, Optional<Map<CountryCode, CountryFigures>> other, RowWriter rows)
            throws IOException {
        var heads = new ArrayList<>(Stream.of(
                        "countries.code",
                        "countries.country",
                        "countries.trainees",
                        "countries.assigned",
                        "countries.in-progress",
                        "countries.completed",
                        "countries.certified",
                        "countries.rate-percent",
                        "countries.women-percent",
                        "countries.median",
                        "figures.module",
                        "figures.period",
                        "figures.group",
                        "figures.as-of")
                .map(this::text)
                .toList());
        compared.ifPresent(period -> heads.add(text("countries.rate-percent") + ", " + period.address()));
        rows.head(heads);
        for (var country : sorted(world)) {
            var row = row(world, country);
            other.ifPresent(figures -> row.add(Optional.ofNullable(figures.get(country.country()))
                    .map(found -> percent(found.completed(), found.all().assigned()))
                    .orElse(null)));
            rows.row(row);
        }
    }

    private static Map<CountryCode, CountryFigures> byCountry(World world) {
        return world.countries().stream().collect(Collectors.toMap(CountryFigures::country, Function.identity()));
    }

    private List<CountryFigures> sorted(World world) {
        return world.countries().stream()
                .sorted(Collation.of(language()).comparing(row -> countries.name(row.country(), language())))
                .toList();
    }

    private List<@Nullable Object> row(World world, CountryFigures country) {
        var row = new ArrayList<@Nullable Object>();
        row.add(country.country());
        row.add(countries.name(country.country(), language()));
        row.add(shown(country.trainees()));
        row.add(shown(country.all().assigned()));
        row.add(shown(country.all().inProgress()));
        row.add(shown(country.all().completed()));
        row.add(shown(country.all().certified()));
        row.add(percent(country.completed(), country.all().assigned()));
        row.add(percent(country.womenAmongCompleted(), country.all().completed()));
        row.add(number(country.all().medianDays()));
        row.add(world.module().title().in(language()));
        row.add(world.filter().period().address());
        row.add(
                world.filter().breakdown() == Breakdown.NONE
                        ? ""
                        : world.filter().value());
        row.add(world.asOf().toString());
        return row;
    }

    private Object shown(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : text("figures.hidden");
    }

    private @Nullable Object percent(Optional<Share> share, OptionalLong whole) {
        if (share.isEmpty()) {
            return whole.equals(OptionalLong.of(0)) ? null : text("figures.hidden");
        }
        return Formats.wholePercent(share.get().part(), share.get().whole());
    }

    private static @Nullable Object number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private String text(String key) {
        return texts.in(language(), key);
    }

    private Language language() {
        return currentPerson.find().map(person -> person.language()).orElse(Language.DEFAULT);
    }
}
