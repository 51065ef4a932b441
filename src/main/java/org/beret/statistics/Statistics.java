package org.beret.statistics;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.accounts.People;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.beret.statistics.EnrolmentFacts.Row;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what countries have completed, for coordinators and administrators. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class Statistics {

    private final EnrolmentFacts facts;
    private final People people;
    private final CourseCatalogue catalogue;
    private final Clock clock;

    Statistics(EnrolmentFacts facts, People people, CourseCatalogue catalogue, Clock clock) {
        this.facts = facts;
        this.people = people;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The modules figures can be asked for. */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public List<CourseModule> modules() {
        return catalogue.modules();
    }

    /**
     * Completion of a module per country that has trainees or enrolments.
     *
     * @throws UnknownId if there is no such module
     */
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMINISTRATOR')")
    public CompletionFigures completion(ModuleId id) {
        var module = catalogue.module(id).orElseThrow(() -> new UnknownId(id));
        var trainees = people.countTraineesByCountry();
        var rows = facts.count(id).stream().collect(Collectors.toMap(Row::country, Function.identity()));
        var countries = Stream.concat(trainees.keySet().stream(), rows.keySet().stream())
                .distinct()
                .map(country -> figures(country, trainees, rows))
                .toList();
        return new CompletionFigures(module, clock.instant(), countries);
    }

    private static CountryFigures figures(
            CountryCode country, Map<CountryCode, Long> trainees, Map<CountryCode, Row> rows) {
        var row = rows.getOrDefault(country, new Row(country, 0, 0, 0, 0));
        return new CountryFigures(
                country,
                trainees.getOrDefault(country, 0L),
                row.assigned(),
                row.inProgress(),
                row.completed(),
                row.women());
    }
}
