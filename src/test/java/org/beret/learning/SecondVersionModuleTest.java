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
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.QuestionPrompt;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A server that is stopped, gets a new version of its course, and is started again on the same database. */
class SecondVersionModuleTest {

    private static final ModuleId MODULE = new ModuleId("greeting");
    private static final LessonId FIRST = new LessonId("first-words");
    private static final LessonId SECOND = new LessonId("second-words");

    @TempDir
    Path folder;

    @BeforeEach
    void theFirstVersion() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("src/test/courses"), folder.resolve("courses"));
    }

    @Test
    void whoIsInMidCourseKeepsTextQuestionsAndProgressAndWhoIsNotBeginsWithTheNew() throws Exception {
        SignedInPerson begun;
        SignedInPerson waiting;
        AttemptId attempt;
        QuestionPrompt asked;
        String digest;
        try (var server = start()) {
            begun = assigned(server);
            waiting = assigned(server);
            attempt = as(server, begun, () -> {
                read(server, FIRST);
                read(server, SECOND);
                return server.getBean(Attempts.class).start(MODULE);
            });
            asked = prompt(server, begun, attempt);
            digest = module(server, begun).module().version().digest();
        }
        revise(asked);

        try (var server = start()) {
            assertThat(text(server, begun)).contains("Tuesday").doesNotContain("Friday");
            assertThat(prompt(server, begun, attempt)).isEqualTo(asked);
            assertThat(module(server, begun).lessonsRead()).isEqualTo(2);
            assertThat(text(server, waiting)).contains("Friday").doesNotContain("Tuesday");

            answerAndSubmit(server, begun, attempt, asked);

            var completed = module(server, begun);
            assertThat(completed.state()).isEqualTo(EnrolmentState.COMPLETED);
            assertThat(completed.module().version().number()).isEqualTo("1.0.0");
            assertThat(completed.module().version().digest()).isEqualTo(digest);
            assertThat(as(server, waiting, () -> server.getBean(Training.class).open(MODULE, FIRST))
                            .module()
                            .version()
                            .number())
                    .isEqualTo("1.1.0");
        }
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
                        .open(attempt, Language.EN)
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
        return server.getBean(TestPeople.class).as(person, action);
    }
}
