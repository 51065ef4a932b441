package org.beret.browser;

import java.nio.file.Path;

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

    /** Chooses a picture, in which a code is looked for. */
    void choose(Path picture) {
        browser().all("#picture").getFirst().sendKeys(picture.toAbsolutePath().toString());
    }

    /** Chooses a picture of a certificate. */
    VerifyPage read(Path picture) {
        var form = browser().find("form#verify");
        choose(picture);
        browser().untilGone(form);
        return new VerifyPage(browser());
    }

    /** What the certificate is worth, or why nothing can be said of it. */
    String verdict() {
        return browser().text(".notice");
    }
}
