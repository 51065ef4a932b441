package org.beret.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All courses this server teaches, checked and complete; unchangeable and safe to share between threads. */
public final class CourseCatalogue {

    private final List<Course> courses;
    private final Map<ModuleId, CourseModule> modules;

    CourseCatalogue(List<Course> courses) {
        this.courses = List.copyOf(courses);
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

    public Optional<CourseModule> module(ModuleId id) {
        return Optional.ofNullable(modules.get(id));
    }
}
