package org.beret.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Questions whose answers count for nobody's result, answered without a pointer. */
final class OpinionsPage extends Page {

    private static final int MOST_STOPS = 200;

    OpinionsPage(Browser browser) {
        super(browser, "main fieldset");
    }

    static OpinionsPage open(Browser browser, String address) {
        browser.open(address);
        return new OpinionsPage(browser);
    }

    int questions() {
        return browser().all("main fieldset").size();
    }

    /** Takes the option of each question that the tab key comes to first, or the next one. */
    OpinionsPage chooseInEach() {
        for (var question : browser().all("main fieldset")) {
            tabTo(question.findElement(By.tagName("input")));
            browser().press(Keys.SPACE);
        }
        return this;
    }

    OpinionsPage write(String sentence) {
        tabTo(browser().find("#evaluation-sentence"));
        browser().press(sentence);
        return this;
    }

    /** Presses the first button of the form. */
    void finish() {
        tabTo(browser().find("main .btn.primary"));
        browser().press(Keys.ENTER);
    }

    private void tabTo(WebElement wanted) {
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            if (browser().focused().equals(wanted)) {
                return;
            }
            browser().press(Keys.TAB);
        }
        throw new AssertionError("The tab key does not come to " + wanted);
    }
}
