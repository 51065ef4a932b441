package org.beret.cohorts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.springframework.stereotype.Component;

/** Validates an assignment: at least one module, each in the catalogue, a due date that is usual or confirmed. */
@Component
class AssignmentRules {

    private final CourseCatalogue catalogue;
    private final Clock clock;

    AssignmentRules(CourseCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Refuses what cannot be assigned.
     *
     * @throws UnknownId if nobody teaches a module
     * @throws BusinessRuleViolation if no module is chosen, or the due date needs a yes
     */
    void check(Collection<ModuleId> modules, DueDate dueOn, Cohort cohort) {
        for (var module : modules) {
            if (catalogue.module(module).isEmpty()) {
                throw new UnknownId(module);
            }
        }
        if (modules.isEmpty()) {
            throw new BusinessRuleViolation("cohort.assign.no-module");
        }
        dueOn.refuseUnlessSure(LocalDate.now(clock), cohort.departureOn(), Optional.empty());
    }
}
