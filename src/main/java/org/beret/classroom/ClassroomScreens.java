package org.beret.classroom;

import java.util.List;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortScreens;
import org.springframework.stereotype.Component;

/** Implements the port {@link CohortScreens}: links to the sessions and supervised quizzes of a cohort from its screen. */
@Component
class ClassroomScreens implements CohortScreens {

    @Override
    public List<Link> about(CohortId cohort) {
        return List.of(
                new Link(ClassroomNavigation.sessions(cohort), "classroom.sessions"),
                new Link(ClassroomNavigation.quizzes(cohort), "supervised.quizzes"));
    }
}
