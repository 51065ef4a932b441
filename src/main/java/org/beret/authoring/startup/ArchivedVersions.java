package org.beret.authoring.startup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.beret.authoring.CourseReading;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseId;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.KeptVersions;
import org.beret.catalogue.ModuleId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads course versions from the database, also those that another server has brought since this one started. */
final class ArchivedVersions implements KeptVersions {

    private static final Logger LOG = LoggerFactory.getLogger(ArchivedVersions.class);

    private final JdbcClient jdbc;

    /** What was looked up while this server ran; empty if its files can no longer be read. */
    private final Map<Archived, Optional<Course>> found = new ConcurrentHashMap<>();

    private record Archived(CourseId course, CourseVersion version) {}

    ArchivedVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Course> find(ModuleId module, CourseVersion begun) {
        return found.values().stream()
                .flatMap(Optional::stream)
                .filter(course -> course.version().isCorrectionOf(begun) && teaches(course, module))
                .filter(course -> CourseVersion.BY_NUMBER.compare(course.version(), begun) >= 0)
                .findFirst()
                .or(() -> lookUp(module, begun));
    }

    private Optional<Course> lookUp(ModuleId module, CourseVersion begun) {
        return all().stream()
                .filter(archived -> archived.version().isCorrectionOf(begun))
                .sorted(Comparator.comparing(Archived::version, CourseVersion.BY_NUMBER.reversed()))
                .flatMap(archived -> keep(archived).stream())
                .filter(course -> teaches(course, module))
                .findFirst();
    }

    private Optional<Course> keep(Archived archived) {
        return found.computeIfAbsent(archived, wanted -> read(wanted.course(), wanted.version()));
    }

    private static boolean teaches(Course course, ModuleId id) {
        return course.modules().stream().anyMatch(module -> module.id().equals(id));
    }

    /** The last correction of each revision of a course other than this one, the newest first. */
    List<Course> others(Course course) {
        var latest = new HashMap<String, CourseVersion>();
        of(course.id()).stream()
                .filter(version -> !version.isCorrectionOf(course.version()))
                .forEach(version -> latest.merge(
                        version.revision(),
                        version,
                        (one, other) -> CourseVersion.BY_NUMBER.compare(one, other) > 0 ? one : other));
        return latest.values().stream()
                .sorted(CourseVersion.BY_NUMBER.reversed())
                .flatMap(version -> read(course.id(), version).stream())
                .toList();
    }

    /** All versions of a course that were ever taught. */
    List<CourseVersion> of(CourseId course) {
        return all().stream()
                .filter(archived -> archived.course().equals(course))
                .map(Archived::version)
                .toList();
    }

    Optional<Course> read(CourseId course, CourseVersion version) {
        var reading = CourseReading.ofInstalled(course.value(), contents(course, version));
        if (reading.course().isEmpty()) {
            LOG.error("Course {} {} can no longer be read: {}", course, version.number(), reading.findings());
        }
        return reading.course();
    }

    private List<Archived> all() {
        return jdbc.sql("select course_id, number, digest from authoring_course_version")
                .query((row, _) -> new Archived(
                        new CourseId(row.getString("course_id")),
                        new CourseVersion(row.getString("number"), row.getString("digest"))))
                .list();
    }

    private Map<String, byte[]> contents(CourseId course, CourseVersion version) {
        var contents = new LinkedHashMap<String, byte[]>();
        jdbc.sql("select name, content from authoring_course_file where course_id = :course and number = :number")
                .param("course", course.value())
                .param("number", version.number())
                .query(row -> {
                    contents.put(row.getString("name"), row.getBytes("content"));
                });
        return contents;
    }
}
