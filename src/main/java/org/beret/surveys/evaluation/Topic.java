package org.beret.surveys.evaluation;

import org.beret.catalogue.Course;
import org.beret.catalogue.CourseModule;

/**
 * What people are asked about.
 *
 * @param subject the id of the module, or of the course after three months in mission
 * @param revision of the course, without corrections: whoever has answered is asked again after a revision
 */
public record Topic(Occasion occasion, String subject, String revision) {

    /** When people are asked. */
    public enum Occasion {
        /** At the end of a core module. */
        MODULE,
        /** After three months in mission. */
        MISSION
    }

    public static Topic of(CourseModule module) {
        return new Topic(Occasion.MODULE, module.id().value(), module.version().revision());
    }

    /** The course as a whole, seen from a mission. */
    public static Topic inMission(Course course) {
        return new Topic(Occasion.MISSION, course.id().value(), course.version().revision());
    }
}
