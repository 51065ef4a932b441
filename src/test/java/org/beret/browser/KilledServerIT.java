package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.springframework.test.util.TestSocketUtils;

/** A server that dies in the middle of a quiz. */
class KilledServerIT {

    private static final String TRAINEE = "trainee@beret.example";
    private static final String PASSWORD = "learn-before-you-deploy";
    private static final Pattern LAST_LESSON = Pattern.compile("Lesson (\\d+) of \\1\\b");

    private static final Pattern STORED = Pattern.compile("\"revision\":[1-9]");

    @TempDir
    private Path folder;

    private final Browser browser = new Browser(Chromium.start());
    private ServerProcess server = new ServerProcess(Path.of("."), 0);

    @BeforeEach
    void aServerAndABrowser() throws IOException {
        var port = TestSocketUtils.findAvailableTcpPort();
        server = new ServerProcess(folder, port);
        server.start();
        browser.renew(port);
    }

    @AfterEach
    void end() throws IOException {
        Files.createDirectories(BrowserExtension.KEPT);
        Files.write(BrowserExtension.KEPT.resolve("KilledServerIT.png"), browser.screenshot());
        browser.quit();
        server.close();
    }

    @Test
    void whatWasAnsweredBeforeAndDuringTheOutageIsThereAfterIt() throws IOException {
        var given = new HashMap<Integer, String>();
        var quiz = begin();
        answer(quiz, given);
        quiz.saved();

        server.kill();
        answer(quiz.next(), given);
        answer(quiz.next(), given);
        assertThat(quiz.kept()).contains("2 answers are kept on this device");
        server.start();
        // The sign-in outlives the server: either the interface or the person asks for the page anew.
        var again = comeBack();
        again.saved();

        // Killed at once: what was acknowledged must be on the disk.
        server.kill();
        server.start();
        var last = comeBack();
        // Told apart, because a loss on the disk and a fault of the screen have nothing in common.
        assertThat(stored()).as("answers that the server holds").isEqualTo(given.size());
        assertThat(shown(last, given)).isEqualTo(given);
    }

    /** How many answers of the attempt on screen the server holds. */
    private long stored() {
        var attempt = browser.address().replaceFirst("^quiz/([^?]+).*", "$1");
        var state = new String(browser.fetch("/api/attempts/" + attempt + "?lang=en"), StandardCharsets.UTF_8);
        return STORED.matcher(state).results().count();
    }

    private QuizPage begin() {
        var lesson = SignInPage.open(browser)
                .as(TRAINEE, PASSWORD, MyTrainingPage::new)
                .goOn();
        while (!LAST_LESSON.matcher(browser.text(".progress .small")).lookingAt()) {
            lesson = lesson.next();
        }
        return lesson.finish().startQuiz();
    }

    /** Answers the next question, from this one on, that takes a choice; remembers what was chosen. */
    private void answer(QuizPage quiz, Map<Integer, String> given) {
        while (browser.all(".quiz-option input").isEmpty()) {
            quiz.next();
        }
        var input = browser.all(".quiz-option input").getLast();
        input.click();
        given.put(quiz.number(), value(input));
    }

    private Map<Integer, String> shown(QuizPage quiz, Map<Integer, String> given) {
        var shown = new HashMap<Integer, String>();
        given.keySet().forEach(number -> {
            quiz.go(number);
            shown.put(number, value(browser.find(".quiz-option:has(:checked) input")));
        });
        assertThat(quiz.answeredQuestions()).isEqualTo(given.size());
        return shown;
    }

    private static String value(WebElement input) {
        return Objects.requireNonNull(input.getDomProperty("value"));
    }

    private QuizPage comeBack() {
        browser.reload();
        return new QuizPage(browser);
    }
}
