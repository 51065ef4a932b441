package org.beret.surveys;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.Cohorts;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.beret.statistics.CountryFigures;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have gained by modules, of ten questions before and after: of a cohort, and of countries. Averages, never of a person. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class Gains {

    private final SealedGroups groups;
    private final CourseCatalogue catalogue;
    private final Cohorts cohorts;
    private final ShownCountries shown;

    Gains(SealedGroups groups, CourseCatalogue catalogue, Cohorts cohorts, ShownCountries shown) {
        this.groups = groups;
        this.catalogue = catalogue;
        this.cohorts = cohorts;
        this.shown = shown;
    }

    /**
     * The gain by a module: right answers of ten before and after.
     *
     * @param gained empty where fewer than five people have answered twice
     */
    public record OfModule(CourseModule module, Optional<Gained> gained) {}

    /** The gain of a country by a module. */
    public record OfCountry(CountryCode country, CourseModule module, Gained gained) {}

    /** What a cohort of the signed-in person's centre has gained, by module. */
    public record OfCohort(String name, List<OfModule> modules) {}

    /**
     * The gain of a cohort by every module that has questions.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public OfCohort ofCohort(CohortId cohort) {
        var name = cohorts.overview(cohort).name();
        var modules = measured()
                .map(module -> new OfModule(
                        module,
                        Optional.ofNullable(groups.gained(
                                        Series.COHORT,
                                        module.id().value(),
                                        0,
                                        module.beforeAndAfter().size())
                                .get(cohort.toString()))))
                .toList();
        return new OfCohort(name, modules);
    }

    /** The gain of each country and module whose number of completed people is shown, too; in no order. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public List<OfCountry> ofCountries() {
        return measured().flatMap(this::ofCountries).toList();
    }

    private Stream<OfCountry> ofCountries(CourseModule module) {
        var gained = groups.gained(
                Series.COUNTRY, module.id().value(), 0, module.beforeAndAfter().size());
        return shown.of(module.id()).entrySet().stream()
                .flatMap(country -> Stream.ofNullable(gained.get(country.getKey()))
                        .map(told ->
                                new OfCountry(country.getValue().country(), module, told(told, country.getValue()))));
    }

    /** Women and men only where the figures, too, say how many of them have completed. */
    private static Gained told(Gained gained, CountryFigures figures) {
        var all = figures.all().completed().orElse(0);
        var women = figures.women().completed().orElse(0);
        return women >= Averages.GROUP && all - women >= Averages.GROUP
                ? gained
                : new Gained(gained.all(), Optional.empty());
    }

    private Stream<CourseModule> measured() {
        return catalogue.modules().stream()
                .filter(module -> !module.beforeAndAfter().isEmpty());
    }
}
