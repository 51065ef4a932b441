package org.beret.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.shared.CountryCode;
import org.beret.statistics.CountryReport.CategoryPart;
import org.beret.statistics.CountryReport.Part;
import org.springframework.stereotype.Component;

/** Puts the report on a country together. */
@Component
class CountryReports {

    private final CountryModuleCountsCache sheets;
    private final TraineeCounts trainees;
    private final Targets targets;
    private final CentreNames centres;
    private final CourseCatalogue catalogue;
    private final Clock clock;

    CountryReports(
            CountryModuleCountsCache sheets,
            TraineeCounts trainees,
            Targets targets,
            CentreNames centres,
            CourseCatalogue catalogue,
            Clock clock) {
        this.sheets = sheets;
        this.trainees = trainees;
        this.targets = targets;
        this.centres = centres;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    CountryReport of(CountryCode country, CourseModule module, Period period, Instant asOf) {
        var ofCountry = sheets.ofCountry(country);
        var sheet = ofCountry.getOrDefault(module.id(), CountryModuleCounts.EMPTY);
        var people = trainees.byCountry().getOrDefault(country, OptionalLong.of(0));
        return new CountryReport(
                module,
                period,
                asOf,
                sheet.country(country, people, FigureFilter.of(module.id(), period)),
                sheet.trend(period),
                categories(country, sheet, module.id(), period),
                values(sheet, Breakdown.LANGUAGE, period),
                values(sheet, Breakdown.CENTRE, period).stream()
                        .map(part -> new Part<>(centres.of(part.what()), part.figures()))
                        .sorted(Comparator.comparing(Part::what))
                        .toList(),
                modules(ofCountry, period),
                sheet.firstYear().orElse(LocalDate.now(clock).getYear()));
    }

    private List<CategoryPart> categories(
            CountryCode country, CountryModuleCounts sheet, ModuleId module, Period period) {
        var next = targets.next(LocalDate.now(clock).getYear());
        return sheet.values(Breakdown.CATEGORY).stream()
                .sorted()
                .map(category -> new CategoryPart(
                        category,
                        sheet.country(
                                country,
                                OptionalLong.empty(),
                                FigureFilter.of(module, period).group(Map.of("category", category))),
                        Optional.ofNullable(next.get(category))))
                .toList();
    }

    private static List<Part<String>> values(CountryModuleCounts sheet, Breakdown split, Period period) {
        return sheet.values(split).stream()
                .sorted()
                .map(value -> new Part<>(value, sheet.figures(split, value, period)))
                .filter(part -> !part.figures().assigned().equals(OptionalLong.of(0)))
                .toList();
    }

    private List<Part<CourseModule>> modules(Map<ModuleId, CountryModuleCounts> ofCountry, Period period) {
        return catalogue.modules().stream()
                .flatMap(module -> Stream.ofNullable(ofCountry.get(module.id()))
                        .map(sheet ->
                                new Part<>(module, sheet.figures(Breakdown.NONE, CountryModuleCounts.ALL, period))))
                .filter(part -> !part.figures().assigned().equals(OptionalLong.of(0)))
                .toList();
    }
}
