package org.beret.cohorts;

import java.util.Optional;
import java.util.Set;
import org.beret.audit.AuditLabels;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.shared.Language;
import org.springframework.stereotype.Component;

/** Names the modules that audit entries of assignments and attempts hold by id. */
@Component
class ModuleAuditLabels implements AuditLabels {

    /** They name a cohort before the module. */
    private static final Set<String> OF_COHORTS = Set.of("cohort.assigned", "cohort.withdrawn");

    private final CourseCatalogue catalogue;

    ModuleAuditLabels(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<String> label(String action, String detail, Language language) {
        var isOfModule = action.startsWith("module.") || action.startsWith("attempt.") || OF_COHORTS.contains(action);
        return Optional.of(detail)
                .filter(_ -> isOfModule)
                .flatMap(id -> catalogue.module(new ModuleId(id)))
                .map(module -> module.title().in(language));
    }
}
