package org.beret.browser;

import java.time.LocalDate;
import org.openqa.selenium.By;

/** A cohort: its figures, its trainees by modules, and the ways to what can be done about it. */
final class CohortPage extends Page {

    CohortPage(Browser browser) {
        super(browser, "main .page-head a[href$='/assign']");
    }

    /** Assigns the first module, which the form proposes, and comes back. */
    CohortPage assign(LocalDate dueOn) {
        return toAssign().assign(dueOn).back();
    }

    AssignPage toAssign() {
        return leave(".page-head a[href$='/assign']", AssignPage::new);
    }

    /** What the matrix says about a trainee, whose name it shows with the family name first. */
    String trainee(String listName) {
        browser().find(By.xpath(link(listName)));
        return browser().text("vaadin-grid");
    }

    /** Shows only who is late. */
    CohortPage lateOnly() {
        browser().find("#filter button[aria-pressed='false']").click();
        browser().find("#filter button[aria-pressed='true']");
        return this;
    }

    /** How many are shown, out of how many. */
    String found() {
        return browser().text("#filter [role='status']");
    }

    TraineePage open(String listName) {
        browser().find(By.xpath(link(listName)));
        return follow(listName, TraineePage::new);
    }

    private static String link(String listName) {
        return "//vaadin-grid//a[text()='" + listName + "']";
    }
}
