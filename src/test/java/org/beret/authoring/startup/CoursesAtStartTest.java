package org.beret.authoring.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.beret.authoring.CourseFolder;
import org.beret.catalogue.CourseCatalogue;
import org.beret.shared.Language;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens when a server starts with a folder of courses. */
class CoursesAtStartTest {

    @TempDir
    Path parent;

    @Test
    void aMissingFolderStopsTheStart() {
        assertRefused(parent.resolve("nowhere"), "There is no folder");
    }

    @Test
    void anEmptyFolderStopsTheStart() {
        assertRefused(parent, "holds no course");
    }

    @Test
    void aHalfTranslatedCourseStopsTheStartWithFileLineAndRemedy() throws IOException {
        var folder = new CourseFolder(parent);
        folder.delete("greeting/lessons/second-words/fr.md");
        folder.replace("greeting/questions/at-the-gate.yaml", ", fr: \"Bonjour.\"", "");

        assertRefused(
                parent,
                "small/greeting/lessons/second-words/fr.md:1: error: The file is missing. Add it",
                "small/greeting/questions/at-the-gate.yaml:12: error: The text in 'fr' is missing. Translate it.");
    }

    @Test
    void theReportStandsInPlaceOfAStackTrace() {
        var analysis = new BadCoursesFailureAnalyzer().analyze(new BadCourses(List.of("small/course.yaml:1: error")));

        assertThat(analysis).isNotNull().satisfies(report -> {
            assertThat(report.getDescription()).contains("small/course.yaml:1: error");
            assertThat(report.getAction()).contains("check-courses");
        });
    }

    @Test
    void aRunningServerKeepsTheCourseItHas() throws IOException {
        var folder = new CourseFolder(parent);
        var catalogue = start(parent);
        folder.replace("greeting/lessons/first-words/en.md", "**Tuesday.**", "**Friday.**");
        Files.delete(folder.path().resolve("course.yaml"));

        var lesson = catalogue.modules().getFirst().lessons().getFirst();
        assertThat(lesson.in(Language.EN).html()).contains("Tuesday");
    }

    private static void assertRefused(Path folder, String... reasons) {
        assertThatThrownBy(() -> start(folder))
                .isInstanceOfSatisfying(
                        BadCourses.class,
                        refused ->
                                assertThat(String.join("\n", refused.reasons())).contains(reasons));
    }

    private static CourseCatalogue start(Path folder) throws IOException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        var archived = new ArchivedVersions(JdbcClient.create(database));
        var archive = new CourseArchive(JdbcClient.create(database), archived, transaction, Clock.systemUTC(), false);
        return new CourseCatalogueConfiguration().courseCatalogue(folder, archive, archived);
    }
}
