package org.beret.browser;

/** Where a stranger verifies a certificate. */
final class VerifyPage extends Page {

    VerifyPage(Browser browser) {
        super(browser, "form#verify button");
    }

    static VerifyPage open(Browser browser) {
        browser.open("verify");
        return new VerifyPage(browser);
    }

    VerifyPage enter(String numberOrCode) {
        browser().find("input[name='code']").sendKeys(numberOrCode);
        return leave("form#verify button", VerifyPage::new);
    }

    /** What the certificate is worth, or why nothing can be said of it. */
    String verdict() {
        return browser().text(".notice");
    }
}
