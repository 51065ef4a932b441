package org.beret.browser;

import org.openqa.selenium.Keys;

/** The controls that have a lesson read aloud. */
record Aloud(Browser browser) {

    private static final String TOGGLE = "beret-aloud > button";
    private static final String CONTROLS = "beret-aloud [role=group]";

    boolean isOffered() {
        return browser.all(TOGGLE).stream().anyMatch(button -> button.isDisplayed());
    }

    /** By keyboard, as everything here. */
    void start() {
        press(TOGGLE);
    }

    void pauseOrGoOn() {
        press(CONTROLS + " button:nth-of-type(1)");
    }

    void stop() {
        press(CONTROLS + " button:nth-of-type(2)");
    }

    private void press(String button) {
        var element = browser.find(button);
        browser.driver().executeScript("arguments[0].focus()", element);
        browser.press(Keys.ENTER);
    }

    /** What a screen reader tells of the button. */
    String pressed() {
        return String.valueOf(browser.find(TOGGLE).getDomAttribute("aria-pressed"));
    }

    String said() {
        return browser.text(CONTROLS + " [role=status]");
    }

    boolean isAtHand() {
        return browser.all(CONTROLS).stream().anyMatch(controls -> controls.isDisplayed());
    }

    /** The words that are marked on the screen. */
    String marked() {
        return Words.plain(String.valueOf(browser.driver()
                .executeScript(
                        "return [...(CSS.highlights.get('aloud') ?? [])].map((range) => range.toString()).join(' ')")));
    }

    /** The lesson as it stands in the page. */
    String page() {
        return String.valueOf(
                browser.driver().executeScript("return document.querySelector('article.lesson').innerHTML"));
    }

    /** All words of the lesson that are to be read, without the spaces. */
    String toBeRead() {
        return String.valueOf(browser.driver().executeScript("""
            const copy = document.querySelector('article.lesson').cloneNode(true);
            for (const unsaid of copy.querySelectorAll('.meaning, details > p, svg, .chosen')) unsaid.remove();
            return copy.textContent.replace(/\\s/g, '');\
            """));
    }
}
