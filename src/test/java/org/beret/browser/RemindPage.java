package org.beret.browser;

/** Who of a cohort is late, all of them chosen to be reminded. */
final class RemindPage extends Page {

    private static final String BUTTON = "main .stack button.primary";

    RemindPage(Browser browser) {
        super(browser, BUTTON);
    }

    /** What the screen says of those who are late. */
    String grid() {
        return browser().text("vaadin-grid");
    }

    /** What the button says it will do. */
    String offer() {
        return browser().text(BUTTON);
    }

    /** Reminds everybody chosen; says what came of it. */
    String remind() {
        browser().find(BUTTON).click();
        return browser().text("[role='status'] .notice");
    }
}
