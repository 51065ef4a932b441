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
import org.beret.statistics.parity.Targets;
import org.springframework.stereotype.Component;

/** Assembles the report of a country. */
@Component
class CountryReports {

    private final CountryModuleCountsCache counts;
    private final ShownTrainees trainees;
    private final Targets targets;
    private final CentreNames centres;
    private final CourseCatalogue catalogue;
    private final Clock clock;

    CountryReports(
            CountryModuleCountsCache counts,
            ShownTrainees trainees,
            Targets targets,
            CentreNames centres,
            CourseCatalogue catalogue,
            Clock clock) {
        this.counts = counts;
        this.trainees = trainees;
        this.targets = targets;
        this.centres = centres;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    CountryReport of(CountryCode country, CourseModule module, Period period, Instant asOf) {
        var ofCountry = counts.ofCountry(country);
        var moduleCounts = ofCountry.getOrDefault(module.id(), CountryModuleCounts.EMPTY);
        var people = trainees.byCountry().getOrDefault(country, OptionalLong.of(0));
        return new CountryReport(
                module,
                period,
                asOf,
                moduleCounts.country(country, people, FigureFilter.of(module.id(), period)),
                moduleCounts.trend(period),
                categories(country, moduleCounts, module.id(), period),
                values(moduleCounts, Breakdown.LANGUAGE, period),
                values(moduleCounts, Breakdown.CENTRE, period).stream()
                        .map(part -> new Part<>(centres.of(part.what()), part.figures()))
                        .sorted(Comparator.comparing(Part::what))
                        .toList(),
                modules(ofCountry, period),
                moduleCounts.firstYear().orElse(LocalDate.now(clock).getYear()));
    }

    private List<CategoryPart> categories(
            CountryCode country, CountryModuleCounts moduleCounts, ModuleId module, Period period) {
        var next = targets.next(LocalDate.now(clock).getYear());
        return moduleCounts.values(Breakdown.CATEGORY).stream()
                .sorted()
                .map(category -> new CategoryPart(
                        category,
                        moduleCounts.country(
                                country,
                                OptionalLong.empty(),
                                FigureFilter.of(module, period).group(Map.of("category", category))),
                        Optional.ofNullable(next.get(category))))
                .toList();
    }

    private static List<Part<String>> values(CountryModuleCounts moduleCounts, Breakdown breakdown, Period period) {
        return moduleCounts.values(breakdown).stream()
                .sorted()
                .map(value -> new Part<>(value, moduleCounts.figures(breakdown, value, period)))
                .filter(part -> !part.figures().assigned().equals(OptionalLong.of(0)))
                .toList();
    }

    private List<Part<CourseModule>> modules(Map<ModuleId, CountryModuleCounts> ofCountry, Period period) {
        return catalogue.modules().stream()
                .flatMap(module -> Stream.ofNullable(ofCountry.get(module.id()))
                        .map(moduleCounts -> new Part<>(
                                module, moduleCounts.figures(Breakdown.NONE, CountryModuleCounts.ALL, period))))
                .filter(part -> !part.figures().assigned().equals(OptionalLong.of(0)))
                .toList();
    }
}
