package org.beret.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.beret.accounts.PersonProfile;
import org.beret.catalogue.CourseModule;
import org.beret.learning.EnrolmentState;
import org.beret.learning.ModuleProgress;

/** A cohort as its centre follows it: who its trainees are and how far each is with each assigned module. */
public record CohortProgress(
        CohortId id,
        String name,
        String destination,
        Optional<LocalDate> departureOn,
        List<AssignedToCohort> assignments,
        List<TraineeProgress> trainees) {

    /** A module with its due date. */
    public record AssignedToCohort(CourseModule module, LocalDate dueOn) {}

    /** A trainee with their progress per assigned module, by the module's id. */
    public record TraineeProgress(PersonProfile person, Map<String, ModuleProgress> byModule) {

        public Optional<ModuleProgress> with(CourseModule module) {
            return Optional.ofNullable(byModule.get(module.id().value()));
        }
    }

    /** How many enrolments there are in all assigned modules. */
    public int assigned() {
        return trainees.stream().mapToInt(trainee -> trainee.byModule().size()).sum();
    }

    /** How many enrolments are in this state. */
    public int in(EnrolmentState state) {
        return count(progress -> progress.state() == state);
    }

    /** How many enrolments are past their due date and not completed. */
    public int late(LocalDate today) {
        return count(progress -> progress.isLate(today));
    }

    private int count(Predicate<ModuleProgress> condition) {
        return (int) trainees.stream()
                .flatMap(trainee -> trainee.byModule().values().stream())
                .filter(condition)
                .count();
    }
}
