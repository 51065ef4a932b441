package org.beret.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beret.catalogue.Finding.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    CourseCatalogue courseCatalogue(@Value("${beret.courses}") Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadCourses(List.of("There is no folder " + folder.toAbsolutePath() + "."));
        }
        var readings = CourseReading.ofAll(folder);
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
        var catalogue = new CourseCatalogue(
                readings.stream().flatMap(reading -> reading.course().stream()).toList());
        catalogue.courses().forEach(CourseCatalogueConfiguration::log);
        return catalogue;
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
