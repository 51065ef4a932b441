package org.beret.learning;

import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.springframework.stereotype.Component;

/** The version of a module that a person learns: the one they started with, or the current one before they start. */
@Component
class LearnedModules {

    private final CourseCatalogue catalogue;

    LearnedModules(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
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
