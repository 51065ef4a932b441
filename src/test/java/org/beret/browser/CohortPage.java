package org.beret.browser;

import java.time.LocalDate;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A cohort: its figures, the form that assigns a module, its trainees. */
final class CohortPage extends Page {

    private static final String BUTTON = ".form-row button";
    private static final String REFUSAL = "[role='alert']";

    CohortPage(Browser browser) {
        super(browser, "#due-date");
    }

    /** Assigns the first module, which the form proposes; the screen comes back and says so. */
    CohortPage assign(LocalDate dueOn) {
        fillIn(dueOn);
        return leave(BUTTON, CohortPage::new);
    }

    /** Tries to assign with a due date that is refused; the screen stays. */
    CohortPage assignRefused(LocalDate dueOn) {
        fillIn(dueOn);
        browser().find(BUTTON).click();
        browser().find(REFUSAL);
        return this;
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

    /** What the table says about a trainee, whose name it shows with the family name first. */
    String trainee(String listName) {
        return browser()
                .find(By.xpath("//main//tbody/tr[.//a[text()='" + listName + "']]"))
                .getText();
    }

    TraineePage open(String listName) {
        return follow(listName, TraineePage::new);
    }

    private void fillIn(LocalDate day) {
        // How people type a day depends on the language of their device; what the field then holds does not.
        browser().driver().executeScript("""
                arguments[0].value = arguments[1];
                arguments[0].dispatchEvent(new Event('input', { bubbles: true }));
                arguments[0].dispatchEvent(new Event('change', { bubbles: true }));
                """, due(), day.toString());
    }

    private WebElement due() {
        return browser().find("#due-date");
    }
}
