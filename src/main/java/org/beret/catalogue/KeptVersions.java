package org.beret.catalogue;

import java.util.Optional;

/** Port to the versions of courses that all servers of this installation have taught. */
@FunctionalInterface
public interface KeptVersions {

    /**
     * The last correction of a version that somebody has begun.
     *
     * @param module a module of the course
     * @param begun its digest may be empty where only the number is known
     * @return empty if no server has taught it, or its files can no longer be read
     */
    Optional<Course> find(ModuleId module, CourseVersion begun);
}
