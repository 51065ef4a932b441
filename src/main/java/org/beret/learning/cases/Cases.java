package org.beret.learning.cases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.StepId;
import org.beret.identity.CurrentPerson;
import org.beret.identity.Role;
import org.beret.learning.InvalidAnswer;
import org.beret.learning.Training;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of the signed-in person's modules, and the way by which a trainee first came to an end of one. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Cases {

    private final Training training;
    private final CourseCatalogue catalogue;
    private final CaseWays ways;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Cases(Training training, CourseCatalogue catalogue, CaseWays ways, CurrentPerson currentPerson, Clock clock) {
        this.training = training;
        this.catalogue = catalogue;
        this.ways = ways;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** A case with the module it belongs to. */
    public record Found(CourseModule module, Lesson lesson, CaseStudy study) {}

    /**
     * The case as the signed-in person reads it: a trainee in the version that they learn, a training centre in the present one.
     *
     * @throws UnknownId if it is not assigned to the trainee, or the lesson is no case
     */
    @PreAuthorize("hasAnyRole('TRAINEE', 'TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public Found find(ModuleId module, LessonId lesson) {
        var read = currentPerson.require().role() == Role.TRAINEE
                ? Optional.of(training.mine(module).module())
                : catalogue.module(module);
        return read.flatMap(found -> in(found, lesson)).orElseThrow(() -> new UnknownId(lesson));
    }

    /**
     * Keeps the way by which the signed-in trainee came to an end, unless an earlier one is kept. Idempotent.
     *
     * @throws UnknownId if the case is not assigned to them
     * @throws InvalidAnswer if these steps do not lead through the case to an end
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public void ended(ModuleId module, LessonId lesson, List<StepId> way) {
        var found = find(module, lesson);
        if (!found.study().isWay(way)) {
            throw new InvalidAnswer("The steps do not lead to an end of the case");
        }
        ways.keep(currentPerson.require().id(), found, way, clock.instant());
    }

    static Optional<Found> in(CourseModule module, LessonId id) {
        return module.lesson(id).flatMap(lesson -> lesson.caseStudy().map(study -> new Found(module, lesson, study)));
    }
}
