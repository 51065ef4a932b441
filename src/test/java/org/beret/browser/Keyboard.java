package org.beret.browser;

import java.util.Objects;
import java.util.Optional;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.Matching;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Answers questions without a pointer: moves the focus as a person does and uses what has it. */
final class Keyboard {

    private static final int MOST_STOPS = 80;

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    void answerRightly(Question question) {
        var screen = new QuestionOnScreen(browser, question);
        switch (question) {
            case ChoiceQuestion choice when choice.severalChoices() -> tick(choice, screen);
            case ChoiceQuestion choice -> choose(choice, screen);
            case Ordering ordering -> arrange(ordering, screen);
            case Matching matching -> match(matching, screen);
        }
        browser.until(() -> question.isRight(screen.answered()));
    }

    QuizPage next(QuizPage quiz) {
        var number = quiz.number();
        press(quiz.nextButton());
        browser.until(() -> quiz.number() == number + 1);
        return quiz;
    }

    QuizReview review(QuizPage lastQuestion) {
        press(lastQuestion.nextButton());
        return new QuizReview(browser);
    }

    ResultPage submit(QuizReview review) {
        press(review.submitButton());
        return new ResultPage(browser);
    }

    private void press(WebElement button) {
        tabTo(button);
        browser.press(Keys.ENTER);
    }

    private void tick(ChoiceQuestion question, QuestionOnScreen screen) {
        for (var option : browser.all(".quiz-option input")) {
            if (question.rightAnswer().contains(screen.optionOf(option))) {
                tabTo(option);
                browser.press(Keys.SPACE);
            }
        }
    }

    /** Among radio buttons, Tab reaches the first and arrows reach the others. */
    private void choose(ChoiceQuestion question, QuestionOnScreen screen) {
        var options = browser.all(".quiz-option input");
        tabTo(options.getFirst());
        browser.press(Keys.SPACE);
        for (var option : options.subList(1, options.size())) {
            if (!question.isRight(screen.answered())) {
                browser.press(Keys.ARROW_DOWN);
                browser.until(option::isSelected);
            }
        }
    }

    private void arrange(Ordering question, QuestionOnScreen screen) {
        var right = question.rightAnswer();
        for (var place = 0; place < right.size(); place++) {
            var at = screen.order().indexOf(right.get(place));
            if (at > place) {
                tabTo(screen.upButton(at));
                moveUp(screen, at - place);
            }
        }
    }

    /** The focus goes along with the step. */
    private void moveUp(QuestionOnScreen screen, int places) {
        for (var move = 0; move < places; move++) {
            var before = screen.order();
            browser.press(Keys.ENTER);
            browser.until(() -> !screen.order().equals(before)
                    && browser.all(".quiz-order button").contains(browser.focused()));
        }
    }

    private void match(Matching question, QuestionOnScreen screen) {
        for (var premise : question.premises()) {
            var select = screen.select(premise);
            tabTo(select);
            while (!screen.response(question, premise).equals(Optional.of(premise.response()))) {
                var before = select.getDomProperty("value");
                browser.press(Keys.ARROW_DOWN);
                browser.until(() -> !Objects.equals(select.getDomProperty("value"), before));
            }
        }
    }

    private void tabTo(WebElement target) {
        for (var stop = 0; stop < MOST_STOPS && !browser.focused().equals(target); stop++) {
            browser.press(Keys.TAB);
        }
        if (!browser.focused().equals(target)) {
            throw new AssertionError("The keyboard does not reach " + target.getAccessibleName());
        }
    }
}
