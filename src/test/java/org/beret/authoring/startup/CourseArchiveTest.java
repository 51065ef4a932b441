package org.beret.authoring.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.beret.authoring.CourseFolder;
import org.beret.authoring.CourseReading;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.shared.Language;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CourseArchiveTest {

    private static final ModuleId GREETING = new ModuleId("greeting");
    private static final String MODULE = "greeting/module.yaml";
    private static final String LESSON = "greeting/lessons/first-words/en.md";
    private static final String QUESTION = "greeting/questions/at-the-gate.yaml";

    @TempDir
    Path parent;

    private CourseFolder folder;
    private ArchivedVersions archived;
    private CourseArchive archive;
    private JdbcDataSource database;

    @BeforeEach
    void anEmptyArchive() throws IOException {
        database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        archived = new ArchivedVersions(JdbcClient.create(database));
        archive = archive(false);
        folder = new CourseFolder(parent);
    }

    @Test
    void whoBeganWithAnEarlierRevisionReadsItsText() throws IOException {
        var first = install();
        folder.replace(LESSON, "**Tuesday.**", "**Friday.**");
        version("1.0.0", "1.1.0");
        var second = install();

        var catalogue = new CourseCatalogue(List.of(second), archived.others(second), archived);

        assertThat(html(catalogue, first)).contains("Tuesday").doesNotContain("Friday");
        assertThat(html(catalogue, second)).contains("Friday").doesNotContain("Tuesday");
    }

    @Test
    void aVersionThatAnotherServerHasBroughtSinceTheStartIsLookedUpOnce() throws IOException {
        var first = install();
        var catalogue = new CourseCatalogue(List.of(first), List.of(), archived);
        folder.replace(LESSON, "**Tuesday.**", "**Friday.**");
        version("1.0.0", "2.0.0");
        var second = install();

        assertThat(html(catalogue, second)).contains("Friday").doesNotContain("Tuesday");
        assertThat(html(catalogue, first)).contains("Tuesday").doesNotContain("Friday");
        assertThat(catalogue.module(GREETING).orElseThrow().version()).isEqualTo(first.version());
        JdbcClient.create(database).sql("delete from authoring_course_file").update();
        assertThat(html(catalogue, second)).as("kept").contains("Friday");
    }

    @Test
    void aCorrectionThatAnotherServerHasBroughtReachesWhoBeganWithIt() throws IOException {
        var first = install();
        var catalogue = new CourseCatalogue(List.of(first), List.of(), archived);
        folder.replace(LESSON, "**Tuesday.**", "**Friday.**");
        version("1.0.0", "1.0.1");
        var corrected = install();

        assertThat(html(catalogue, corrected)).contains("Friday").doesNotContain("Tuesday");
    }

    @Test
    void twoServersMayBringTheSameVersionAtOnce() throws Exception {
        var reading = CourseReading.of(folder.path());
        var course = reading.course().orElseThrow();
        var together = new CyclicBarrier(4);

        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = IntStream.range(0, 4)
                    .mapToObj(_ -> servers.submit(() -> {
                        together.await();
                        archive(false).install(course, reading.files());
                        return archived.of(course.id());
                    }))
                    .toList();
            for (var start : starts) {
                assertThat(start.get()).containsExactly(course.version());
            }
        }
    }

    @Test
    void aCorrectionReachesThoseWhoHaveBegun() throws IOException {
        var first = install();
        folder.replace(LESSON, "**Tuesday.**", "**Friday.**");
        version("1.0.0", "1.0.1");
        var corrected = install();

        var catalogue = new CourseCatalogue(List.of(corrected), archived.others(corrected), archived);

        assertThat(html(catalogue, first)).contains("Friday");
    }

    @Test
    void installingTheSameFilesAgainChangesNothing() throws IOException {
        var course = install();

        assertThat(install().version()).isEqualTo(course.version());
        assertThat(archived.others(course)).isEmpty();
    }

    @Test
    void otherFilesUnderTheSameNumberAreRefused() throws IOException {
        install();
        folder.replace(LESSON, "**Tuesday.**", "**Friday.**");

        assertThatThrownBy(this::install)
                .isInstanceOf(BadCourses.class)
                .hasMessageContaining("small/course.yaml:1: error: Version 1.0.0 was installed with other files")
                .hasMessageContaining("Raise the version");
    }

    @Test
    void authorsMayChangeFilesWithoutAnotherNumberWhereTheSettingAllowsIt() throws IOException {
        install();
        folder.replace(LESSON, "**Tuesday.**", "**Friday.**");
        archive = archive(true);
        var changed = install();

        assertThat(archived.others(changed)).isEmpty();
        archive = archive(false);
        assertThat(install().version()).isEqualTo(changed.version());
    }

    @Test
    void aCorrectionMayNotChangeARightAnswer() throws IOException {
        install();
        folder.replace(QUESTION, "id: hello", "id: swapped");
        folder.replace(QUESTION, "id: papers", "id: hello");
        folder.replace(QUESTION, "id: swapped", "id: papers");
        version("1.0.0", "1.0.1");

        refused("question 'at-the-gate' has another right answer", "first number");
    }

    @Test
    void aRevisionMayNotChangeObjectives() throws IOException {
        install();
        folder.replace(MODULE, "id: greet,", "id: salute,");
        folder.replace(MODULE, "[greet]", "[salute]");
        folder.replace(MODULE, "{greet: 1}", "{salute: 1}");
        for (var question : questions()) {
            folder.replace(question, "objective: greet", "objective: salute");
        }
        version("1.0.0", "1.1.0");

        refused("has other objectives", "first number");
    }

    @Test
    void aCorrectionMayNotChangeTheQuiz() throws IOException {
        install();
        folder.replace(MODULE, "attempts: 3", "attempts: 2");
        version("1.0.0", "1.0.1");

        refused("has other rules for its quiz", "second number");
    }

    @Test
    void aCorrectionChangesNeitherQuestionsNorKeysBeforeAndAfter() throws IOException {
        var radio = "greeting/before-and-after/radio-call.yaml";
        install();
        folder.replace(radio, "id: map", "id: road");
        version("1.0.0", "1.0.1");
        refused("has other questions or options before and after", "second number");

        folder.replace(radio, "correct: true", "correct: false");
        folder.replace(radio, "id: joke\n    correct: false", "id: joke\n    correct: true");
        refused("question 'radio-call' has another right answer", "first number");
    }

    private List<String> questions() throws IOException {
        try (var files = Files.walk(folder.path().resolve("greeting"))) {
            return files.map(file -> folder.path().relativize(file).toString())
                    .filter(file -> file.matches("greeting/(questions|before-and-after)/.*"))
                    .toList();
        }
    }

    private void refused(String change, String remedy) {
        assertThatThrownBy(this::install)
                .isInstanceOf(BadCourses.class)
                .hasMessageContaining(change)
                .hasMessageContaining(remedy);
    }

    private Course install() throws IOException {
        var reading = CourseReading.of(folder.path());
        assertThat(reading.findings()).isEmpty();
        var course = reading.course().orElseThrow();
        archive.install(course, reading.files());
        return course;
    }

    private CourseArchive archive(boolean mayChange) {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        return new CourseArchive(JdbcClient.create(database), archived, transaction, Clock.systemUTC(), mayChange);
    }

    private void version(String before, String after) {
        folder.replace("course.yaml", "version: " + before, "version: " + after);
    }

    private static String html(CourseCatalogue catalogue, Course begun) {
        return catalogue
                .module(GREETING, begun.version())
                .orElseThrow()
                .lessons()
                .getFirst()
                .in(Language.EN)
                .html();
    }
}
