package org.beret.learning;

import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.beret.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;

/** The version of a module that a person learns: the one they started with, or the current one before they start. */
@Component
class LearnedModules {

    private final CourseCatalogue catalogue;

    LearnedModules(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What an attempt is refused with whose questions this server cannot know; scoring others in their place would be wrong. */
    static BusinessRuleViolation notKept() {
        return new BusinessRuleViolation("quiz.refused.version");
    }

    /**
     * The module for an attempt: only in the version that was started, but for corrections.
     *
     * @throws BusinessRuleViolation if that version cannot be read any more
     */
    Optional<CourseModule> attempted(ModuleId module, Optional<CourseVersion> started) {
        var learned = of(module, started);
        if (learned.isPresent()
                && started.filter(learned.get().version()::isCorrectionOf).isEmpty()) {
            throw notKept();
        }
        return learned;
    }

    /** Empty if the module is not in the catalogue any more. */
    Optional<CourseModule> of(Enrolment enrolment) {
        return of(enrolment.module(), enrolment.courseVersion());
    }

    /** Empty if the module is not in the catalogue any more. */
    Optional<CourseModule> of(ModuleId module, Optional<CourseVersion> started) {
        return started.map(version -> catalogue.module(module, version)).orElseGet(() -> catalogue.module(module));
    }
}
