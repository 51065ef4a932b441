package org.beret.browser;

import org.openqa.selenium.By;

/** The cohorts of a training centre. */
final class CohortsPage extends Page {

    CohortsPage(Browser browser) {
        super(browser, "nav a[href='cohorts'][aria-current='page']");
        browser.find("main h1");
    }

    CohortPage cohort(String name) {
        return follow(name, CohortPage::new);
    }

    /** What the list says about a cohort. */
    String row(String name) {
        return browser()
                .find(By.xpath("//main//tbody/tr[.//a[text()='" + name + "']]"))
                .getText();
    }
}
