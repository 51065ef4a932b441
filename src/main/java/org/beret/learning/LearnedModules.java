package org.beret.learning;

import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.springframework.stereotype.Component;

/** Finds the text of a module that a person learns: the one they began with, or today's before they begin. */
@Component
class LearnedModules {

    private final CourseCatalogue catalogue;

    LearnedModules(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** None if the module is taught no longer. */
    Optional<CourseModule> of(Enrolment enrolment) {
        return of(enrolment.module(), enrolment.courseVersion());
    }

    /** None if the module is taught no longer. */
    Optional<CourseModule> of(ModuleId module, Optional<CourseVersion> begun) {
        return begun.map(version -> catalogue.module(module, version)).orElseGet(() -> catalogue.module(module));
    }
}
