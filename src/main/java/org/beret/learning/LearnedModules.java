package org.beret.learning;

import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
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
        return enrolment
                .courseVersion()
                .map(begun -> catalogue.module(enrolment.module(), begun))
                .orElseGet(() -> catalogue.module(enrolment.module()));
    }
}
