package org.beret.browser;

import java.time.LocalDate;
import java.util.List;
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

    /** What the progress table says about a trainee, whose name it shows with the family name first. */
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

    RemindPage toRemind() {
        return leave(".page-head a[href*='/remind?late']", RemindPage::new);
    }

    SlipsPage toSlips() {
        return leave(".page-head a[href$='/slips']", SlipsPage::new);
    }

    /** Every line of the progress table from its head to its totals: the words of its cells, one after the other. */
    @SuppressWarnings("unchecked")
    List<String> lines() {
        return ((List<List<String>>) browser().until(() -> browser().driver().executeScript("""
                const grid = document.querySelector('vaadin-grid').shadowRoot;
                if (grid.querySelector('#items tr:not([hidden])[loading]')) return null;
                const words = (cell) => cell.querySelector('slot').assignedElements().map((content) => content.innerText).join(' ');
                const rows = (part) => [...grid.querySelectorAll(`${part} tr:not([hidden])`)]
                  .map((row) => [...row.children].filter((cell) => cell.querySelector('slot')).map(words));
                return ['#header', '#items', '#footer'].flatMap(rows);""")))
                .stream().map(CohortPage::line).toList();
    }

    /** The file to which a link below the progress table leads, as lines of cells. */
    byte[] export(String format) {
        var link = browser().find(By.xpath("//div[contains(@class, 'exports')]/a[text()='" + format + "']"));
        return browser().fetch(String.valueOf(link.getAttribute("href")));
    }

    /** The words of a line's cells as a reader takes them, however they are put apart. */
    static String line(List<String> cells) {
        return Words.plain(String.join(" ", cells).replace(" · ", " "));
    }

    TraineePage open(String listName) {
        browser().find(By.xpath(link(listName)));
        return follow(listName, TraineePage::new);
    }

    private static String link(String listName) {
        return "//vaadin-grid//a[text()='" + listName + "']";
    }
}
