package org.beret.learning.cases;

import java.util.List;
import java.util.Map;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.learning.cases.Cases.Found;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the trainees of the signed-in person's training centre chose in cases of the present version, without names. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class CaseFigures {

    private final CourseCatalogue catalogue;
    private final CaseWays ways;
    private final CurrentPerson currentPerson;

    CaseFigures(CourseCatalogue catalogue, CaseWays ways, CurrentPerson currentPerson) {
        this.catalogue = catalogue;
        this.ways = ways;
        this.currentPerson = currentPerson;
    }

    /** A case and how many people are counted in it. */
    public record Overview(Found found, long persons) {}

    /** All cases, in the order of the courses. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<Overview> ofMyCentre() {
        var persons = ways.persons(currentPerson.requireCentre());
        return catalogue.modules().stream()
                .flatMap(module ->
                        module.lessons().stream().map(Lesson::id).flatMap(lesson -> Cases.in(module, lesson).stream()))
                .map(found -> new Overview(found, countable(found, persons)))
                .toList();
    }

    /**
     * The counts of one case.
     *
     * @throws UnknownId if there is no such case
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public CaseCounts counts(ModuleId module, LessonId lesson) {
        var found = catalogue
                .module(module)
                .flatMap(current -> Cases.in(current, lesson))
                .orElseThrow(() -> new UnknownId(lesson));
        var centre = currentPerson.requireCentre();
        return CaseCounts.of(found.study(), ways.first(centre, found, countable(found, ways.persons(centre))));
    }

    private static long countable(Found found, Map<CaseWays.Key, Long> persons) {
        return CaseCounts.countable(persons.getOrDefault(CaseWays.Key.of(found), 0L));
    }
}
