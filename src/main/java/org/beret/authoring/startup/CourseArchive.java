package org.beret.authoring.startup;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.beret.authoring.CourseFiles;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores the files of every course version in the database, so that enrolments pinned to one can be completed with it. */
final class CourseArchive {

    private static final Logger LOG = LoggerFactory.getLogger(CourseArchive.class);

    private final JdbcClient jdbc;
    private final ArchivedVersions archived;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean mayChange;

    /** With {@code mayChange} other files replace those of the same version, which only people who write courses want. */
    CourseArchive(
            JdbcClient jdbc,
            ArchivedVersions archived,
            TransactionTemplate transaction,
            Clock clock,
            boolean mayChange) {
        this.jdbc = jdbc;
        this.archived = archived;
        this.transaction = transaction;
        this.clock = clock;
        this.mayChange = mayChange;
    }

    /**
     * Keeps this version unless it is kept already.
     *
     * @throws BadCourses if other files were installed under the same number, or more has changed than the number says
     */
    void install(Course course, CourseFiles files) {
        try {
            compareAndKeep(course, files);
        } catch (DuplicateKeyException anotherServer) {
            // Two servers that start at once: what the other one has just kept is compared instead.
            compareAndKeep(course, files);
        }
    }

    private void compareAndKeep(Course course, CourseFiles files) {
        var installed = archived.of(course.id());
        var same = installed.stream()
                .filter(version -> version.number().equals(course.version().number()))
                .findFirst();
        if (same.isPresent()) {
            if (!same.get().equals(course.version())) {
                replace(course, files, same.get());
            }
            return;
        }
        installed.stream()
                .filter(version -> CourseVersion.BY_NUMBER.compare(version, course.version()) < 0)
                .max(CourseVersion.BY_NUMBER)
                .ifPresent(before -> refuseTooMuchChange(course, before));
        keep(course, files);
    }

    private void refuseTooMuchChange(Course course, CourseVersion before) {
        var broken = archived.read(course.id(), before).stream()
                .flatMap(earlier -> CourseChange.broken(earlier, course).stream())
                .toList();
        if (!broken.isEmpty()) {
            throw new BadCourses(broken);
        }
    }

    private void replace(Course course, CourseFiles files, CourseVersion installed) {
        if (!mayChange) {
            throw new BadCourses(
                    List.of(("%s/course.yaml:1: error: Version %s was installed with other files (digest %s, now %s). "
                                    + "Raise the version: the third number for a correction of wording, the second for new content, "
                                    + "the first for other objectives or right answers.")
                            .formatted(
                                    course.id(),
                                    installed.number(),
                                    installed.digest(),
                                    course.version().digest())));
        }
        transaction.executeWithoutResult(_ -> {
            delete("authoring_course_file", course);
            delete("authoring_course_version", course);
            keep(course, files);
        });
    }

    private void delete(String table, Course course) {
        jdbc.sql("delete from " + table + " where course_id = :course and number = :number")
                .param("course", course.id().value())
                .param("number", course.version().number())
                .update();
    }

    private void keep(Course course, CourseFiles files) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                            insert into authoring_course_version (course_id, number, digest, installed_at)
                            values (:course, :number, :digest, :now)""")
                    .param("course", course.id().value())
                    .param("number", course.version().number())
                    .param("digest", course.version().digest())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            files.contents()
                    .forEach((name, content) -> jdbc.sql("""
                            insert into authoring_course_file (course_id, number, name, content)
                            values (:course, :number, :name, :content)""")
                            .param("course", course.id().value())
                            .param("number", course.version().number())
                            .param("name", name)
                            .param("content", content)
                            .update());
        });
        LOG.info("Installed course {} {}", course.id(), course.version().number());
    }
}
