package org.beret.browser;

/** A screen that says why the address shows nothing. */
final class ErrorPage extends Page {

    ErrorPage(Browser browser) {
        super(browser, "main .narrow h1");
    }

    static ErrorPage open(Browser browser, String address) {
        browser.open(address);
        return new ErrorPage(browser);
    }

    /** Why, and what to do. */
    String sentence() {
        return browser().text("main .narrow p");
    }
}
