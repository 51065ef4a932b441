package org.beret.statistics;

import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beret.catalogue.CourseModule;
import org.beret.identity.CurrentPerson;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.statistics.CountryFigures.Share;
import org.beret.tabular.RowWriter;
import org.beret.texts.Countries;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures as rows of a table, in the words of the person who asks. What a screen does not show stands in no row either: both
 * take their numbers from the same place.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class FigureExports {

    private final Statistics statistics;
    private final CountryModuleCountsCache counts;
    private final Freshness freshness;
    private final Countries countries;
    private final Texts texts;
    private final CurrentPerson currentPerson;

    FigureExports(
            Statistics statistics,
            CountryModuleCountsCache counts,
            Freshness freshness,
            Countries countries,
            Texts texts,
            CurrentPerson currentPerson) {
        this.statistics = statistics;
        this.counts = counts;
        this.freshness = freshness;
        this.countries = countries;
        this.texts = texts;
        this.currentPerson = currentPerson;
    }

    /** A table that may be asked for and exists: what is wrong was said before anything is written. */
    @FunctionalInterface
    public interface Table {
        void writeTo(RowWriter rows) throws IOException;
    }

    /** The rows of the screen of countries, with the rate of another period beside them if they are compared. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public Table countries(FigureFilter filter, Optional<Period> compared) {
        var world = statistics.world(filter);
        var other = compared.map(period -> byCountry(statistics.world(filter.in(period))));
        return rows -> write(world, compared, other, rows);
    }

    private void write(
            World world, Optional<Period> compared, Optional<Map<CountryCode, CountryFigures>> other, RowWriter rows)
            throws IOException {
        var heads = new ArrayList<>(titles(
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
                "figures.as-of"));
        compared.ifPresent(period -> heads.add(text("countries.rate-percent") + ", " + period.address()));
        rows.head(heads);
        for (var country : inOrder(world)) {
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

    /** Every figure there is of every module, country, period and group, one a row, country by country. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public Table everything() {
        var modules = statistics.modules();
        return rows -> writeEverything(modules, rows);
    }

    private void writeEverything(List<CourseModule> modules, RowWriter rows) throws IOException {
        var asOf = freshness.asOf();
        rows.head(titles(
                "figures.module",
                "countries.code",
                "figures.period",
                "figures.split",
                "figures.group",
                "countries.assigned",
                "countries.in-progress",
                "countries.completed",
                "countries.certified",
                "figures.tried",
                "figures.passed-at-once",
                "countries.median",
                "figures.as-of"));
        for (var module : modules) {
            for (var sheet : counts.ofModule(module.id()).entrySet()) {
                writeAll(module, sheet.getKey(), sheet.getValue(), asOf.toString(), rows);
            }
        }
    }

    private static void writeAll(
            CourseModule module, CountryCode country, CountryModuleCounts sheet, String asOf, RowWriter rows)
            throws IOException {
        for (var group : sheet.groups()) {
            var figures = sheet.figures(group.breakdown(), group.value(), group.period());
            if (figures.assigned().isPresent()) {
                var row = new ArrayList<@Nullable Object>(
                        List.of(module.id(), country, group.period().address(), group.breakdown(), group.value()));
                row.add(number(figures.assigned()));
                row.add(number(figures.inProgress()));
                row.add(number(figures.completed()));
                row.add(number(figures.certified()));
                row.add(number(figures.tried()));
                row.add(number(figures.passedAtOnce()));
                row.add(number(figures.medianDays()));
                row.add(asOf);
                rows.row(row);
            }
        }
    }

    private List<CountryFigures> inOrder(World world) {
        var alphabet = Collator.getInstance(language().locale());
        return world.countries().stream()
                .sorted(Comparator.comparing(row -> countries.name(row.country(), language()), alphabet))
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

    private static @Nullable Object number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static @Nullable Object number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private List<String> titles(String... keys) {
        return List.of(keys).stream().map(this::text).toList();
    }

    private String text(String key) {
        return texts.in(language(), key);
    }

    private Language language() {
        return currentPerson.find().map(person -> person.language()).orElse(Language.EN);
    }
}
