package org.beret.browser;

/** One trainee as the centre sees them: attempts, and allowing one more when all are used up. */
final class TraineePage extends Page {

    private static final String REASON = "#release-reason";

    TraineePage(Browser browser) {
        super(browser, "nav.crumbs a[href^='cohorts/']");
        browser.find("main h1");
    }

    TraineePage allowOneMore(String reason) {
        browser().find(REASON).sendKeys(reason);
        return leave(".form-row button", TraineePage::new);
    }

    boolean mayAllowOneMore() {
        return !browser().all(REASON).isEmpty();
    }

    /** What was done last. */
    String notice() {
        return browser().text("[role='status'] .notice");
    }
}
