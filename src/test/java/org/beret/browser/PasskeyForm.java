package org.beret.browser;

import java.util.function.Function;

/** The page on which a passkey is made. */
final class PasskeyForm extends Page {

    PasskeyForm(Browser browser) {
        super(browser, "[data-passkey='create']");
    }

    boolean isOffered() {
        return browser().address().endsWith("?offer");
    }

    <P extends Page> P make(String name, Function<Browser, P> next) {
        var field = browser().find("#passkey-name");
        field.clear();
        field.sendKeys(name);
        return leave("[data-passkey='create']", next);
    }

    String refused() {
        browser().click("[data-passkey='create']");
        return browser().text("#passkey-refusal");
    }

    <P extends Page> P later(Function<Browser, P> next) {
        return leave("main p a", next);
    }
}
