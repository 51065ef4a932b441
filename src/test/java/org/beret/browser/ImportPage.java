package org.beret.browser;

import org.openqa.selenium.By;

/** One list of people, from its columns to its people. */
final class ImportPage extends Page {

    private static final String MAIN_BUTTON = "main .btn.primary";

    ImportPage(Browser browser) {
        super(browser, ".crumbs a[href='import']");
    }

    /** Has the list checked, and waits for what comes of it. */
    ImportPage check() {
        return go("Check the list");
    }

    /** Has everybody imported, and waits for the end; the server does not wait for the screen. */
    ImportPage importAll() {
        press();
        browser().find("main .notice.good");
        return this;
    }

    /** Has everybody imported and leaves at once. */
    ImportsPage importAndLeave() {
        press();
        browser().open("import");
        return new ImportsPage(browser());
    }

    /** What is to be mended in a row of the spreadsheet. */
    String problem(int row) {
        return browser()
                .find(By.xpath(
                        "//main//table[caption='What is to be mended']//tbody/tr[th[normalize-space()='" + row + "']]"))
                .getText();
    }

    String mainButton() {
        return browser().text(MAIN_BUTTON);
    }

    ImportPage chooseCohort(String name) {
        browser().find(By.xpath("//vaadin-select[label[contains(.,'Cohort')]]")).click();
        browser()
                .find(By.xpath("//vaadin-select-item[normalize-space()='" + name + "']"))
                .click();
        return this;
    }

    ImportsPage mended() {
        return follow("Send the mended list", ImportsPage::new);
    }

    CohortPage cohort(String name) {
        return follow("Go to " + name, CohortPage::new);
    }

    private ImportPage go(String button) {
        press();
        browser().until(() -> !mainButton().equals(button));
        return this;
    }

    private void press() {
        browser().find(MAIN_BUTTON).click();
    }
}
