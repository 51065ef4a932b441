package org.beret.statistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.beret.catalogue.CourseModule;
import org.beret.identity.CurrentPerson;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.tabular.RowWriter;
import org.beret.texts.Texts;
import org.beret.texts.TextsIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exports all figures of all modules, countries, periods and groups, one group a row. Contains what screens can show and nothing
 * more: a suppressed figure is empty, and a group whose assigned are suppressed has no row.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class FullExport {

    private final Statistics statistics;
    private final CountryModuleCountsCache counts;
    private final Freshness freshness;
    private final Texts texts;
    private final CurrentPerson currentPerson;

    FullExport(
            Statistics statistics,
            CountryModuleCountsCache counts,
            Freshness freshness,
            Texts texts,
            CurrentPerson currentPerson) {
        this.statistics = statistics;
        this.counts = counts;
        this.freshness = freshness;
        this.texts = texts;
        this.currentPerson = currentPerson;
    }

    /** All rows, module by module and country by country. Codes are not translated, column titles are. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public ExportTable everything() {
        var modules = statistics.modules();
        var language = currentPerson.find().map(person -> person.language()).orElse(Language.DEFAULT);
        var inLanguage = texts.in(language);
        return new ExportTable(inLanguage, rows -> write(modules, inLanguage, rows));
    }

    private void write(List<CourseModule> modules, TextsIn texts, RowWriter rows) throws IOException {
        var asOf = freshness.asOf();
        rows.head(Stream.of(
                        "figures.module",
                        "countries.code",
                        "figures.period",
                        "figures.breakdown",
                        "figures.group",
                        "countries.assigned",
                        "countries.in-progress",
                        "countries.completed",
                        "countries.certified",
                        "figures.tried",
                        "figures.passed-at-once",
                        "countries.median",
                        "figures.as-of")
                .map(texts::text)
                .toList());
        for (var module : modules) {
            for (var ofCountry : counts.ofModule(module.id()).entrySet()) {
                write(module, ofCountry.getKey(), ofCountry.getValue(), asOf.toString(), rows);
            }
        }
    }

    private static void write(
            CourseModule module, CountryCode country, CountryModuleCounts counts, String asOf, RowWriter rows)
            throws IOException {
        for (var group : counts.groups()) {
            var figures = counts.figures(group.breakdown(), group.value(), group.period());
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

    private static @Nullable Object number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static @Nullable Object number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
