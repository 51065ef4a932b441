package org.beret.browser;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.shared.Language;
import org.openqa.selenium.WebElement;

/** A question of a quiz under way. */
final class QuizPage extends Page {

    private static final String NEXT = ".quiz-steps .next";
    private static final String CURRENT = ".quiz-overview [aria-current='step']";

    QuizPage(Browser browser) {
        super(browser, "beret-quiz fieldset");
    }

    static QuizPage open(Browser browser, String address) {
        browser.open(address);
        return new QuizPage(browser);
    }

    QuizPage reload() {
        browser().reload();
        return new QuizPage(browser());
    }

    QuizPage speak(Language language) {
        return speak(language, QuizPage::new);
    }

    /** The number of the question on screen, from 1. */
    int number() {
        return Integer.parseInt(browser().text(CURRENT));
    }

    /** What is asked. */
    String stem() {
        return Words.plain(browser().text("beret-quiz h2"));
    }

    QuizPage answer(Question question, List<OptionId> answer) {
        new QuestionOnScreen(browser(), question).answer(answer);
        return this;
    }

    QuizPage answerRightly(Question question) {
        return answer(question, question.rightAnswer());
    }

    /** The answer that the screen shows. */
    List<OptionId> answered(Question question) {
        return new QuestionOnScreen(browser(), question).answered();
    }

    /** Waits until the screen says that the server has every answer. */
    QuizPage saved() {
        browser().find(".quiz-status.saved");
        return this;
    }

    /** Waits until the screen says that answers are kept on this device, and returns how it says it. */
    String kept() {
        return browser().text(".quiz-status.kept");
    }

    /** What the screen says of the time that is left. */
    String time() {
        return browser().text(".quiz-time");
    }

    Duration timeLeft() {
        var left = browser().text(".quiz-time .pill");
        return Duration.parse(left.replaceFirst("(\\d+):(\\d+) left", "PT$1M$2S"));
    }

    /** Whether the interface's own message about the connection lies over the quiz. */
    boolean isCovered() {
        return browser()
                .all("vaadin-connection-indicator, vaadin-connection-indicator .text, beret-connection-sign")
                .stream()
                .anyMatch(WebElement::isDisplayed);
    }

    /** What the screen asks a person to act on. */
    String alert() {
        return browser().text(".quiz-alert p");
    }

    /** Goes to the sign-in form, unless the interface has noticed meanwhile that the session is over and went there itself. */
    SignInPage signInAgain() {
        browser().until(() -> {
            browser().all(".quiz-alert a").forEach(WebElement::click);
            return !browser().all("form[action='sign-in']").isEmpty();
        });
        return new SignInPage(browser());
    }

    QuizPage next() {
        var before = number();
        nextButton().click();
        browser().until(() -> number() == before + 1);
        return this;
    }

    QuizPage go(int number) {
        browser().click(".quiz-overview li:nth-child(" + number + ") button");
        browser().until(() -> number() == number);
        return this;
    }

    /** From the last question on. */
    QuizReview review() {
        nextButton().click();
        return new QuizReview(browser());
    }

    /** How many questions the overview shows as answered. */
    int answeredQuestions() {
        return browser().until(() -> (int) overview().stream()
                .filter(number ->
                        Objects.requireNonNull(number.getDomAttribute("class")).matches("answered\\b.*"))
                .count());
    }

    private List<WebElement> overview() {
        return browser().all(".quiz-overview button");
    }

    WebElement nextButton() {
        return browser().find(NEXT);
    }
}
