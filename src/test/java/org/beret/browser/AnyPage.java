package org.beret.browser;

/** A screen of which no journey does more than look at it. */
final class AnyPage extends Page {

    AnyPage(Browser browser) {
        super(browser, "main h1");
    }

    static AnyPage open(Browser browser, String address) {
        browser.open(address);
        return new AnyPage(browser);
    }
}
