package org.beret.cohorts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beret.accounts.CurrentPerson;
import org.beret.accounts.People;
import org.beret.accounts.PersonId;
import org.beret.accounts.PersonProfile;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CohortProgress.AssignedToCohort;
import org.beret.cohorts.CohortProgress.TraineeProgress;
import org.beret.learning.EnrolmentState;
import org.beret.learning.Enrolments;
import org.beret.learning.ModuleProgress;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cohorts of the signed-in person's own training centre; those of any other centre do not exist here. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Cohorts {

    private final CohortRepository cohorts;
    private final AssignmentRepository assignments;
    private final Enrolments enrolments;
    private final People people;
    private final CourseCatalogue catalogue;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Cohorts(
            CohortRepository cohorts,
            AssignmentRepository assignments,
            Enrolments enrolments,
            People people,
            CourseCatalogue catalogue,
            CurrentPerson currentPerson,
            Clock clock) {
        this.cohorts = cohorts;
        this.assignments = assignments;
        this.enrolments = enrolments;
        this.people = people;
        this.catalogue = catalogue;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** All cohorts of the centre, the next departure first. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<CohortOverview> ofMyCentre() {
        return cohorts.findByCentre(currentPerson.requireCentre()).stream()
                .map(this::overview)
                .sorted(Comparator.comparing(
                                (CohortOverview cohort) -> cohort.departureOn().orElse(LocalDate.MAX))
                        .thenComparing(CohortOverview::name))
                .toList();
    }

    /**
     * One cohort with the progress of each trainee.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public CohortProgress progress(CohortId id) {
        return progress(mineOrUnknown(id));
    }

    /**
     * Assigns a module to every trainee of a cohort. Assigning it again moves the due date.
     *
     * @throws UnknownId if the centre has no such cohort or the catalogue no such module
     * @throws BusinessRuleViolation if the due date is in the past
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void assign(CohortId id, ModuleId module, LocalDate dueOn) {
        var cohort = mineOrUnknown(id);
        if (catalogue.module(module).isEmpty()) {
            throw new UnknownId(module);
        }
        if (dueOn.isBefore(LocalDate.now(clock))) {
            throw new BusinessRuleViolation("cohort.assign.past");
        }
        record(cohort, module, dueOn);
        var centre = people.nameOfMyCentre().orElse("");
        enrolments.enrol(cohort.members(), module, dueOn, centre);
    }

    /**
     * One trainee of a cohort.
     *
     * @throws UnknownId if the centre has no such cohort, or the cohort no such trainee
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public TraineeRecord trainee(CohortId id, PersonId person) {
        var cohort = mineOrUnknown(id);
        return new TraineeRecord(
                cohort.id(), cohort.name(), memberOrUnknown(cohort, person), enrolments.records(person));
    }

    /**
     * Allows a trainee a further attempt after all were used up.
     *
     * @throws UnknownId if the centre has no such cohort, the cohort no such trainee, or the trainee no such module
     * @throws BusinessRuleViolation if the reason is missing or an attempt is left
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void release(CohortId id, PersonId person, ModuleId module, String reason) {
        var member = memberOrUnknown(mineOrUnknown(id), person);
        enrolments.release(member.id(), module, reason);
    }

    private PersonProfile memberOrUnknown(Cohort cohort, PersonId person) {
        return people.ofMyCentre(cohort.members()).stream()
                .filter(member -> member.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new UnknownId(person));
    }

    private void record(Cohort cohort, ModuleId module, LocalDate dueOn) {
        var by = currentPerson.require().id();
        var now = clock.instant();
        assignments
                .findByCohortAndModuleId(cohort.id(), module.value())
                .ifPresentOrElse(
                        existing -> existing.postpone(dueOn, by, now),
                        () -> assignments.save(new Assignment(cohort.id(), module, dueOn, by, now)));
    }

    private Cohort mineOrUnknown(CohortId id) {
        return cohorts.findByIdAndCentre(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
    }

    private CohortOverview overview(Cohort cohort) {
        var progress = progress(cohort);
        return new CohortOverview(
                cohort.id(),
                cohort.name(),
                cohort.destination(),
                cohort.departureOn(),
                progress.trainees().size(),
                progress.assigned(),
                progress.in(EnrolmentState.COMPLETED),
                progress.late(LocalDate.now(clock)));
    }

    private CohortProgress progress(Cohort cohort) {
        var assigned = assigned(cohort.id());
        var byPerson = byPerson(cohort.members(), assigned);
        var trainees = people.ofMyCentre(cohort.members()).stream()
                .map(person -> new TraineeProgress(person, byPerson.getOrDefault(person.id(), Map.of())))
                .toList();
        return new CohortProgress(
                cohort.id(), cohort.name(), cohort.destination(), cohort.departureOn(), assigned, trainees);
    }

    private List<AssignedToCohort> assigned(CohortId cohort) {
        var assigned = new ArrayList<AssignedToCohort>();
        assignments
                .findOf(List.of(cohort))
                .forEach(assignment -> catalogue
                        .module(assignment.module())
                        .ifPresent(module -> assigned.add(new AssignedToCohort(module, assignment.dueOn()))));
        return assigned;
    }

    private Map<PersonId, Map<String, ModuleProgress>> byPerson(
            Collection<PersonId> members, List<AssignedToCohort> assigned) {
        var byPerson = new HashMap<PersonId, Map<String, ModuleProgress>>();
        assigned.forEach(assignment -> enrolments
                .progress(members, assignment.module().id())
                .forEach((person, progress) -> byPerson.computeIfAbsent(person, _ -> new HashMap<>())
                        .put(assignment.module().id().value(), progress)));
        return byPerson;
    }
}
