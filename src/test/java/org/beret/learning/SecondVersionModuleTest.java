package org.beret.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.beret.Application;
import org.beret.TestScreens;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.QuestionPrompt;
import org.beret.identity.SignedInPerson;
import org.beret.learning.ui.ScreensInAnotherLanguage;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.util.FileSystemUtils;

/** Two servers on the same database, of which the one started later has a new version of the course. */
class SecondVersionModuleTest {

    private static final ModuleId MODULE = new ModuleId("greeting");
    private static final LessonId FIRST = new LessonId("first-words");
    private static final LessonId SECOND = new LessonId("second-words");

    private final SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();

    @TempDir
    Path folder;

    @BeforeEach
    void theFirstVersion() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("src/test/courses"), folder.resolve("courses"));
    }

    @AfterEach
    void theServerOfOtherTests() {
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    @Test
    void whoIsInMidCourseKeepsItsTextQuestionsAndProgressOnBothServers() throws Exception {
        SignedInPerson begun;
        SignedInPerson waiting;
        AttemptId attempt;
        QuestionPrompt asked;
        String digest;
        try (var older = start()) {
            begun = assigned(older);
            waiting = assigned(older);
            attempt = as(older, begun, () -> begin(older));
            asked = prompt(older, begun, attempt);
            isReadInAnotherLanguage(older, begun, attempt);
            digest = module(older, begun).module().version().digest();
            revise(asked);

            try (var newer = start()) {
                assertThat(text(newer, begun)).contains("Tuesday").doesNotContain("Friday");
                assertThat(prompt(newer, begun, attempt)).isEqualTo(asked);
                assertThat(module(newer, begun).lessonsRead()).isEqualTo(2);
                assertThat(text(newer, waiting)).contains("Friday").doesNotContain("Tuesday");

                isReadInAnotherLanguage(newer, begun, attempt);
                answerAndSubmit(newer, begun, attempt, asked);

                var completed = module(newer, begun);
                assertThat(completed.state()).isEqualTo(EnrolmentState.COMPLETED);
                assertThat(completed.module().version().number()).isEqualTo("1.0.0");
                assertThat(completed.module().version().digest()).isEqualTo(digest);
                newerIsKnownToOlder(newer, older, waiting);
            }
        }
    }

    /** Whoever begins on the server with the new version goes on with it on the one that was started before there was any. */
    private static void newerIsKnownToOlder(
            ConfigurableApplicationContext newer, ConfigurableApplicationContext older, SignedInPerson person)
            throws Exception {
        var attempt = as(newer, person, () -> begin(newer));
        var asked = prompt(newer, person, attempt);

        assertThat(text(older, person)).contains("Friday").doesNotContain("Tuesday");
        assertThat(prompt(older, person, attempt)).isEqualTo(asked);
        answerAndSubmit(older, person, attempt, asked);

        assertThat(module(newer, person).module().version().number()).isEqualTo("1.1.0");
        assertThat(older.getBean(JdbcClient.class)
                        .sql("select course_version from learning_attempt where id = :id")
                        .param("id", attempt.value())
                        .query(String.class)
                        .single())
                .isEqualTo("1.1.0");
    }

    private static AttemptId begin(ConfigurableApplicationContext server) {
        read(server, FIRST);
        read(server, SECOND);
        return server.getBean(Attempts.class).start(MODULE);
    }

    /** The course is in English and French; this reader's language is Spanish. */
    private static void isReadInAnotherLanguage(
            ConfigurableApplicationContext server, SignedInPerson person, AttemptId attempt) throws Exception {
        var module = module(server, person).module();
        var screens = server.getBean(TestScreens.class);
        person.changeLanguage(Language.ES);
        ScreensInAnotherLanguage.open(
                screens, person, module, attempt, "Este módulo no existe en español. Usted lo lee en inglés.");
        person.changeSecondLanguage(Language.FR);
        ScreensInAnotherLanguage.open(
                screens, person, module, attempt, "Este módulo no existe en español. Usted lo lee en francés.");
        var stem = as(server, person, () -> server.getBean(Attempts.class).open(attempt, person.readsIn()))
                .questions()
                .getFirst();
        assertThat(stem.stem())
                .isEqualTo(module.question(stem.id()).orElseThrow().stem().in(Language.FR));
        person.changeLanguage(Language.EN);
        person.changeSecondLanguage(null);
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--beret.courses=" + folder.resolve("courses"),
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("database")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }

    /** Another text in the lesson, and the question that is being asked is replaced by a new one. */
    private void revise(QuestionPrompt asked) throws IOException {
        var course = folder.resolve("courses/small");
        replace(course.resolve("course.yaml"), "version: 1.0.0", "version: 1.1.0");
        replace(course.resolve("greeting/lessons/first-words/en.md"), "**Tuesday.**", "**Friday.**");
        var questions = course.resolve("greeting/questions");
        var old = questions.resolve(asked.id() + ".yaml");
        Files.move(old, questions.resolve("another-question.yaml"));
        replace(questions.resolve("another-question.yaml"), "id: " + asked.id(), "id: another-question");
    }

    private static void replace(Path file, String original, String replacement) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(original);
        Files.writeString(file, text.replace(original, replacement));
    }

    private static SignedInPerson assigned(ConfigurableApplicationContext server) throws Exception {
        var people = server.getBean(TestPeople.class);
        var centre = people.centre("SN");
        var person = people.trainee(centre);
        return as(server, people.staff(centre), () -> {
            server.getBean(Enrolments.class)
                    .enrol(
                            List.of(person.id()),
                            MODULE,
                            LocalDate.now(ZoneOffset.UTC).plusDays(7),
                            "Centre");
            return person;
        });
    }

    private static void read(ConfigurableApplicationContext server, LessonId lesson) {
        var training = server.getBean(Training.class);
        training.open(MODULE, lesson);
        training.markRead(MODULE, lesson);
    }

    private static AssignedModule module(ConfigurableApplicationContext server, SignedInPerson person)
            throws Exception {
        return as(server, person, () -> server.getBean(Training.class).mine(MODULE));
    }

    private static String text(ConfigurableApplicationContext server, SignedInPerson person) throws Exception {
        return module(server, person)
                .module()
                .lesson(FIRST)
                .orElseThrow()
                .in(Language.EN)
                .html();
    }

    private static QuestionPrompt prompt(
            ConfigurableApplicationContext server, SignedInPerson person, AttemptId attempt) throws Exception {
        return as(
                server,
                person,
                () -> server.getBean(Attempts.class)
                        .open(attempt, ReadingOrder.of(Language.EN))
                        .questions()
                        .getFirst());
    }

    private static void answerAndSubmit(
            ConfigurableApplicationContext server, SignedInPerson person, AttemptId attempt, QuestionPrompt asked)
            throws Exception {
        var right = module(server, person)
                .module()
                .question(asked.id())
                .orElseThrow()
                .rightAnswer();
        as(server, person, () -> {
            var attempts = server.getBean(Attempts.class);
            attempts.answer(attempt, asked.id(), 1, right);
            return attempts.submit(attempt);
        });
    }

    private static <T> T as(ConfigurableApplicationContext server, SignedInPerson person, Callable<T> action)
            throws Exception {
        // Two servers in one JVM: each looks into its own.
        SecurityContextHolder.setContextHolderStrategy(server.getBean(SecurityContextHolderStrategy.class));
        return server.getBean(TestPeople.class).as(person, action);
    }
}
