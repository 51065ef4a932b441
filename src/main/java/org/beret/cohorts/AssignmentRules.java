package org.beret.cohorts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.springframework.stereotype.Component;

/** Validates an assignment: at least one module, each in the catalogue, a due date that is not in the past. */
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
     * @throws BusinessRuleViolation if no module is chosen or the due date is in the past
     */
    void check(Collection<ModuleId> modules, LocalDate dueOn) {
        for (var module : modules) {
            if (catalogue.module(module).isEmpty()) {
                throw new UnknownId(module);
            }
        }
        if (modules.isEmpty()) {
            throw new BusinessRuleViolation("cohort.assign.no-module");
        }
        if (dueOn.isBefore(LocalDate.now(clock))) {
            throw new BusinessRuleViolation("cohort.assign.past");
        }
    }
}
