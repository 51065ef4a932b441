package org.beret.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All courses this server teaches, checked and complete; unchangeable and safe to share between threads. */
public final class CourseCatalogue {

    private final List<Course> courses;
    private final List<Course> earlier;
    private final Map<ModuleId, CourseModule> modules;

    /** The courses that are assigned now, and the versions that some people have begun with. */
    public CourseCatalogue(List<Course> courses, List<Course> earlier) {
        this.courses = List.copyOf(courses);
        this.earlier = List.copyOf(earlier);
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
     * The module as somebody learns it who began with this version: the same text but for corrections. If that version is no
     * longer kept, the present one.
     */
    public Optional<CourseModule> module(ModuleId id, CourseVersion begun) {
        return Stream.concat(courses.stream(), earlier.stream())
                .filter(course -> course.version().isCorrectionOf(begun))
                .flatMap(course -> course.modules().stream())
                .filter(module -> module.id().equals(id))
                .findFirst()
                .or(() -> module(id));
    }
}
