package org.beret.statistics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures of countries and questions for coordinators and administrators: suppressed counts, never names. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class Statistics {

    private final CountryModuleCountsCache counts;
    private final ShownTrainees trainees;
    private final Freshness freshness;
    private final CountryReports reports;
    private final QuestionReports questions;
    private final CourseCatalogue catalogue;

    Statistics(
            CountryModuleCountsCache counts,
            ShownTrainees trainees,
            Freshness freshness,
            CountryReports reports,
            QuestionReports questions,
            CourseCatalogue catalogue) {
        this.counts = counts;
        this.trainees = trainees;
        this.freshness = freshness;
        this.reports = reports;
        this.questions = questions;
        this.catalogue = catalogue;
    }

    /** The modules that have figures. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public List<CourseModule> modules() {
        return catalogue.modules();
    }

    /**
     * The figures of every country that has trainees or enrolments, for one module.
     *
     * @throws UnknownId if there is no such module
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public World world(FigureFilter filter) {
        var module = module(filter.module());
        var asOf = freshness.asOf();
        var people = trainees.byCountry();
        var ofModule = counts.ofModule(filter.module());
        var codes = new HashSet<>(people.keySet());
        codes.addAll(ofModule.keySet());
        var countries = codes.stream()
                .map(code -> figures(code, people, ofModule, filter))
                .toList();
        var firstYear = ofModule.values().stream()
                .flatMapToInt(moduleCounts -> moduleCounts.firstYear().stream())
                .min()
                .orElseGet(() -> thisYear(asOf));
        return new World(module, filter, asOf, countries, median(ofModule, filter), firstYear);
    }

    /**
     * The report of one country and one module.
     *
     * @throws UnknownId if there is no such module or country
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public CountryReport country(CountryCode country, ModuleId module, Period period) {
        return reports.of(CountryCode.known(country.value()), module(module), period, freshness.asOf());
    }

    /**
     * The item statistics of a module, over first attempts.
     *
     * @param version of the course; empty for the newest that was answered
     * @throws UnknownId if there is no such module, or nobody has answered that version
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public QuestionFigures questions(ModuleId module, String version) {
        var known = module(module);
        return questions.of(known, version, freshness.asOf());
    }

    private static int thisYear(Instant asOf) {
        return asOf.atOffset(ZoneOffset.UTC).getYear();
    }

    private CourseModule module(ModuleId id) {
        return catalogue.module(id).orElseThrow(() -> new UnknownId(id));
    }

    private static CountryFigures figures(
            CountryCode code,
            Map<CountryCode, OptionalLong> people,
            Map<CountryCode, CountryModuleCounts> ofModule,
            FigureFilter filter) {
        // Trainees that are not counted yet are unknown, not zero.
        return ofModule.getOrDefault(code, CountryModuleCounts.EMPTY)
                .country(code, people.getOrDefault(code, OptionalLong.empty()), filter);
    }

    private static OptionalInt median(Map<CountryCode, CountryModuleCounts> ofModule, FigureFilter filter) {
        var days = new TreeMap<Integer, Long>();
        ofModule.values()
                .forEach(moduleCounts ->
                        moduleCounts.days(filter).forEach((day, persons) -> days.merge(day, persons, Long::sum)));
        return DayHistograms.median(days);
    }
}
