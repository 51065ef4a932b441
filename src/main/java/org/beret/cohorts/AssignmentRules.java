package org.beret.cohorts;

import java.util.Collection;
import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CentreTime;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.springframework.stereotype.Component;

/** Validates an assignment: at least one module, each in the catalogue, a due date that is usual or confirmed. */
@Component
class AssignmentRules {

    private final CourseCatalogue catalogue;
    private final CentreTime time;

    AssignmentRules(CourseCatalogue catalogue, CentreTime time) {
        this.catalogue = catalogue;
        this.time = time;
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
        dueOn.refuseUnlessSure(time.today(), cohort.departureOn(), Optional.empty());
    }
}
