package org.beret.browser;

import java.time.LocalDate;
import org.openqa.selenium.WebElement;

/** What a cohort has to learn, and the form that assigns it. */
final class AssignPage extends Page {

    private static final String BUTTON = ".form-row button";
    private static final String REFUSAL = "[role='alert']";

    AssignPage(Browser browser) {
        super(browser, "#due-date");
    }

    /** Assigns the first module; the screen comes back and says so. */
    AssignPage assign(LocalDate dueOn) {
        chooseFirstModule();
        fillIn(dueOn);
        return leave(BUTTON, AssignPage::new);
    }

    /** Tries to assign with a due date that is refused; the screen stays. */
    AssignPage assignRefused(LocalDate dueOn) {
        chooseFirstModule();
        fillIn(dueOn);
        browser().find(BUTTON).click();
        browser().find(REFUSAL);
        return this;
    }

    CohortPage back() {
        return leave("nav.crumbs a", CohortPage::new);
    }

    String refusal() {
        return browser().text(REFUSAL);
    }

    /** What was done last. */
    String notice() {
        return browser().text("[role='status'] .notice");
    }

    LocalDate dueOn() {
        return LocalDate.parse(String.valueOf(due().getDomProperty("value")));
    }

    String moduleToAssign() {
        return browser().text("vaadin-select");
    }

    /** The form proposes the core modules; journeys of one module are shorter. */
    private void chooseFirstModule() {
        browser().find("main vaadin-select");
        browser().driver().executeScript("document.querySelector('main vaadin-select').value = '1'");
    }

    private void fillIn(LocalDate day) {
        browser().type("#due-date", day);
    }

    private WebElement due() {
        return browser().find("#due-date");
    }
}
