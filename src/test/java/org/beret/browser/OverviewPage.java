package org.beret.browser;

/** The first screen of a training centre. */
final class OverviewPage extends Page {

    OverviewPage(Browser browser) {
        super(browser, "nav a[href='overview'][aria-current='page']");
        browser.find("main h1");
    }

    CohortsPage cohorts() {
        return leave("#menu a[href='cohorts']", CohortsPage::new);
    }
}
