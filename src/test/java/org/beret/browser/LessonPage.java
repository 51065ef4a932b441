package org.beret.browser;

import org.openqa.selenium.Keys;

/** A lesson. */
final class LessonPage extends Page {

    /** The height of the bar, and a line. */
    private static final int NEAR_THE_TOP = 140;

    LessonPage(Browser browser) {
        super(browser, "article.lesson");
    }

    /** Whether the section that the address names comes to stand at the top of the window. */
    boolean showsTheSectionMeant() {
        return browser().until(() -> Math.abs(topOf(".lesson .meant", 0)) < NEAR_THE_TOP);
    }

    /** Opens the meaning of the first term by keyboard; whether it stands there. */
    boolean explainsATerm() {
        browser().driver().executeScript("document.querySelector('.lesson .term').focus()");
        browser().press(Keys.ENTER);
        return !browser().all(".lesson .meaning:popover-open").isEmpty();
    }

    /** Goes on by keyboard, past the button that closes the meaning; whether a meaning stands there. */
    boolean stillExplainsATermFurtherOn() {
        browser().press(Keys.TAB, Keys.TAB);
        return !browser().all(".lesson .meaning:popover-open").isEmpty();
    }

    /** Reads on to a paragraph, until the page has noted that. */
    void leaveAtParagraph(int number) {
        browser()
                .driver()
                .executeScript("document.querySelectorAll('.lesson p')[arguments[0]].scrollIntoView()", number);
        browser().until(() -> browser().driver().executeScript("return localStorage.getItem('beret.places')"));
    }

    /** Whether a paragraph comes to stand at the top of the window. */
    boolean isAtParagraph(int number) {
        return browser().until(() -> Math.abs(topOf(".lesson p", number)) < NEAR_THE_TOP);
    }

    private double topOf(String selector, int number) {
        var top = browser()
                .driver()
                .executeScript(
                        "return document.querySelectorAll(arguments[0])[arguments[1]]?.getBoundingClientRect().top",
                        selector,
                        number);
        return top instanceof Number pixels ? pixels.doubleValue() : Double.NaN;
    }

    LessonPage previous() {
        return leave(".steps a", LessonPage::new);
    }

    /** Has read the lesson and goes on to the next. */
    LessonPage next() {
        return leave(".steps button", LessonPage::new);
    }

    /** Has read the last lesson. */
    ModulePage finish() {
        return leave(".steps button", ModulePage::new);
    }
}
