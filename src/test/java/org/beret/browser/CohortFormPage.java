package org.beret.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.openqa.selenium.By;

/** The form for a new cohort. */
final class CohortFormPage extends Page {

    private static final String CATEGORY = "main vaadin-select";

    private CohortFormPage(Browser browser) {
        super(browser, "#cohort-name");
    }

    static CohortFormPage open(Browser browser) {
        browser.open("cohorts/new");
        return new CohortFormPage(browser);
    }

    /** The one on the screen. */
    static CohortFormPage here(Browser browser) {
        return new CohortFormPage(browser);
    }

    CohortFormPage fillIn(String name, String category, LocalDate departure) {
        browser().find("#cohort-name").sendKeys(name);
        browser().find(CATEGORY).click();
        browser()
                .find(By.xpath("//vaadin-select-item[normalize-space()='" + category + "']"))
                .click();
        browser().type("#cohort-departure", departure);
        return this;
    }

    /** What the fields show: name, category, day of departure. */
    List<String> filledIn() {
        var browser = browser();
        return List.of(
                browser.value("#cohort-name"),
                browser.text(CATEGORY + " vaadin-select-item"),
                browser.value("#cohort-departure"));
    }

    /** What the form says of what it has brought back. */
    String note() {
        return browser().text("beret-form-draft.notice");
    }

    /** Clicks on the button, and comes to another screen. */
    <P extends Page> P send(Function<Browser, P> next) {
        return leave("main .card .btn.primary", next);
    }
}
