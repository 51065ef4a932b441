package org.beret.authoring.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.beret.authoring.CourseReading;
import org.beret.authoring.findings.Finding;
import org.beret.authoring.findings.Finding.Severity;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the courses when the server starts; a bad course stops the start. */
@Configuration(proxyBeanMethods = false)
class CourseCatalogueConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CourseCatalogueConfiguration.class);

    /**
     * The catalogue of all courses in the folder {@code beret.courses}.
     *
     * @throws BadCourses if the folder is missing, holds no course, or a course has an error
     */
    @Bean
    CourseCatalogue courseCatalogue(
            @Value("${beret.courses}") Path folder, CourseArchive archive, ArchivedVersions archived)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadCourses(List.of("There is no folder " + folder.toAbsolutePath() + "."));
        }
        var start = System.nanoTime();
        var readings = CourseReading.ofAllAtStart(folder);
        LOG.info(
                "Read all courses in {} ms",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        var errors = readings.stream()
                .flatMap(reading -> reading.findings().stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::toString)
                .toList();
        if (!errors.isEmpty()) {
            throw new BadCourses(errors);
        }
        if (readings.isEmpty()) {
            throw new BadCourses(List.of("The folder " + folder.toAbsolutePath() + " holds no course."));
        }
        return catalogue(readings, archive, archived);
    }

    @Bean
    ArchivedVersions archivedVersions(JdbcClient jdbc) {
        return new ArchivedVersions(jdbc);
    }

    @Bean
    CourseArchive courseArchive(
            JdbcClient jdbc,
            ArchivedVersions archived,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${beret.courses-may-change:false}") boolean mayChange) {
        return new CourseArchive(jdbc, archived, new TransactionTemplate(transactions), clock, mayChange);
    }

    private static CourseCatalogue catalogue(
            List<CourseReading> readings, CourseArchive archive, ArchivedVersions archived) {
        var courses = new ArrayList<Course>();
        var earlier = new ArrayList<Course>();
        for (var reading : readings) {
            var course = reading.course().orElseThrow();
            archive.install(course, reading.files());
            courses.add(course);
            earlier.addAll(archived.others(course));
        }
        courses.forEach(CourseCatalogueConfiguration::log);
        return new CourseCatalogue(courses, earlier, archived);
    }

    private static void log(Course course) {
        LOG.info(
                "Course {} {}: {} modules, digest {}",
                course.id(),
                course.version().number(),
                course.modules().size(),
                course.version().digest());
    }
}
