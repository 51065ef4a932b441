package org.beret.browser;

import org.openqa.selenium.WebElement;

/** The end of a quiz, before it is submitted. */
final class QuizReview extends Page {

    private static final String SUBMIT = ".quiz-steps .next";

    QuizReview(Browser browser) {
        super(browser, ".quiz-body > h2");
    }

    /** How many questions the review names as not answered. */
    int missing() {
        return browser().all(".quiz-listed button").size();
    }

    ResultPage submit() {
        return leave(SUBMIT, ResultPage::new);
    }

    /** Submits without a connection; the screen stays. */
    QuizReview submitLater() {
        submitButton().click();
        return this;
    }

    String kept() {
        return browser().text(".quiz-status.kept");
    }

    WebElement submitButton() {
        return browser().find(SUBMIT);
    }
}
