package org.beret.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All courses this server teaches, checked and complete, and the versions that people have begun, also on another server; safe to
 * share between threads.
 */
public final class CourseCatalogue {

    private final List<Course> courses;
    private final List<Course> earlier;
    private final KeptVersions kept;
    private final Map<ModuleId, CourseModule> modules;

    /** The courses that are assigned now, the versions that some people have begun with, and where others are looked up. */
    public CourseCatalogue(List<Course> courses, List<Course> earlier, KeptVersions kept) {
        this.courses = List.copyOf(courses);
        this.earlier = List.copyOf(earlier);
        this.kept = kept;
        this.modules = courses.stream()
                .flatMap(course -> course.modules().stream())
                .collect(Collectors.toUnmodifiableMap(CourseModule::id, Function.identity()));
    }

    public List<Course> courses() {
        return courses;
    }

    /** All modules in the order of the courses. */
    public List<CourseModule> modules() {
        return courses.stream().flatMap(course -> course.modules().stream()).toList();
    }

    /** The module as whoever begins now will learn it. */
    public Optional<CourseModule> module(ModuleId id) {
        return Optional.ofNullable(modules.get(id));
    }

    /**
     * The module as somebody learns it who began with this version: the same text but for corrections. A version that another server
     * has brought since this one started is looked up. If none of that revision can be read any more, the present one; whoever scores
     * has to compare its version with the one begun.
     */
    public Optional<CourseModule> module(ModuleId id, CourseVersion begun) {
        return known(id, begun)
                .filter(module -> CourseVersion.BY_NUMBER.compare(module.version(), begun) >= 0)
                .or(() -> kept.find(id, begun).flatMap(course -> of(course, id)))
                .or(() -> known(id, begun))
                .or(() -> module(id));
    }

    private Optional<CourseModule> known(ModuleId id, CourseVersion begun) {
        return Stream.concat(courses.stream(), earlier.stream())
                .filter(course -> course.version().isCorrectionOf(begun))
                .flatMap(course -> of(course, id).stream())
                .max(Comparator.comparing(CourseModule::version, CourseVersion.BY_NUMBER));
    }

    private static Optional<CourseModule> of(Course course, ModuleId id) {
        return course.modules().stream()
                .filter(module -> module.id().equals(id))
                .findFirst();
    }
}
