package org.beret.surveys.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.CourseVersion;
import org.beret.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** The parts of a course that a topic is about, in the revision that was learned. */
@Component
class TopicCourses {

    private final CourseCatalogue catalogue;

    TopicCourses(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The title of the module or course; empty if this server no longer teaches it. */
    Optional<LocalizedText> title(Topic topic) {
        return switch (topic.occasion()) {
            case MODULE -> modules(topic).stream().findFirst().map(CourseModule::title);
            case MISSION -> course(topic).map(Course::title);
        };
    }

    /** The module, or the core modules of the course, as they were learned. */
    List<CourseModule> modules(Topic topic) {
        var modules = switch (topic.occasion()) {
            case MODULE ->
                catalogue.modules().stream()
                        .filter(module -> module.id().value().equals(topic.subject()));
            case MISSION -> course(topic).stream().flatMap(TopicCourses::core);
        };
        var version = new CourseVersion(topic.revision() + ".0", "");
        return modules.flatMap(module -> catalogue.module(module.id(), version).stream())
                .toList();
    }

    /** The modules that everybody has completed who is asked about a course. */
    static Stream<CourseModule> core(Course course) {
        return course.modules().stream().filter(CourseModule::core);
    }

    private Optional<Course> course(Topic topic) {
        return catalogue.courses().stream()
                .filter(course -> course.id().value().equals(topic.subject()))
                .findFirst();
    }
}
