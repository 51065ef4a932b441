package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.beret.SecurityOfThisServer;
import org.beret.browser.TestTraining.Trying;
import org.beret.catalogue.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.util.FileSystemUtils;

/** A quiz that may take half an hour, in a course of its own; no shipped module has a limit. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties =
                "spring.datasource.url=jdbc:h2:mem:limited;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
@Import(TestTraining.class)
@TestExecutionListeners(listeners = SecurityOfThisServer.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@ExtendWith(BrowserExtension.class)
@DirtiesContext
class TimeLimitIT {

    @TempDir
    private static Path courses;

    @DynamicPropertySource
    static void aCourseWithALimit(DynamicPropertyRegistry properties) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("src/test/courses"), courses);
        var module = courses.resolve("small/greeting/module.yaml");
        Files.writeString(module, Files.readString(module).replace("  draw:", "  time-limit-minutes: 30\n  draw:"));
        properties.add("beret.courses", courses::toString);
    }

    @Autowired
    private TestTraining training;

    @Autowired
    private JdbcClient jdbc;

    private Trying trying;
    private Question question;

    @BeforeEach
    void aTraineeWithAQuizUnderWay() {
        trying = training.trying();
        question = training.questions(trying).getFirst();
    }

    @Test
    void theModuleSaysSoBeforeTheQuizBegins(Browser browser) {
        var trainee = training.assigned();
        training.read(trainee);

        var module =
                SignInPage.open(browser).trainee(trainee).module("Greeting").quiz();

        assertThat(module)
                .contains("An attempt takes 30 minutes at most.", "3 attempts left.")
                .doesNotContain("Take your time");
    }

    @Test
    void theTimeStandsStillWhileTheConnectionIsLost(Browser browser) {
        browser.announceErrors("net::ERR_INTERNET_DISCONNECTED");
        var quiz = begin(browser);
        assertThat(quiz.timeLeft()).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        var end = end();

        browser.disconnect();
        quiz.answerRightly(question).kept();
        var lost = Instant.now();
        assertThat(quiz.time()).endsWith("The time stands still until there is a connection.");
        var left = quiz.timeLeft();
        browser.until(() -> Instant.now().isAfter(lost.plusSeconds(4)));
        assertThat(quiz.timeLeft()).isEqualTo(left);
        browser.connect();

        quiz.saved();
        assertThat(quiz.time()).doesNotContain("stands still");
        assertThat(Duration.between(end, end())).isBetween(Duration.ofSeconds(4), Duration.ofMinutes(1));
    }

    @Test
    void whenTheTimeIsOverTheQuizIsSubmittedWithWhatWasAnswered(Browser browser) {
        begin(browser).answerRightly(question).saved();

        endAt(Instant.now().plusSeconds(2));
        browser.disconnect();
        browser.connect(); // the page asks how much time is left

        var result = new ResultPage(browser);
        assertThat(result.rightQuestions()).isEqualTo(1);
        assertThat(result.heading()).isEqualTo("You have passed");
    }

    private QuizPage begin(Browser browser) {
        browser.open(trying.address());
        return new SignInPage(browser).as(trying.trainee(), QuizPage::new);
    }

    private Instant end() {
        return Instant.ofEpochMilli(jdbc.sql("select ends_at from learning_attempt_time where attempt_id = :attempt")
                .param("attempt", trying.attempt().value())
                .query(Long.class)
                .single());
    }

    private void endAt(Instant end) {
        jdbc.sql("update learning_attempt_time set ends_at = :end where attempt_id = :attempt")
                .param("end", end.toEpochMilli())
                .param("attempt", trying.attempt().value())
                .update();
    }
}
