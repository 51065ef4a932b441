package org.beret.browser;

import org.openqa.selenium.By;

/** Completion by country. */
final class CountriesPage extends Page {

    private static final int COMPLETED = 4;

    CountriesPage(Browser browser) {
        super(browser, "main .figures");
        browser.find("nav a[href='countries'][aria-current='page']");
    }

    CountriesPage reload() {
        browser().reload();
        return new CountriesPage(browser());
    }

    /** Whether it is shown how many of a country have completed. */
    boolean isShown(String country) {
        return text(country, COMPLETED).matches("\\d+");
    }

    /** How many trainees of a country have completed the module. */
    int completed(String country) {
        return number(country, COMPLETED);
    }

    private int number(String country, int column) {
        return Integer.parseInt(text(country, column));
    }

    /** What is in a column, counted after the name of the country. */
    private String text(String country, int column) {
        var cell = By.xpath("//main//tbody/tr[th/*[text()='" + country + "']]/td[" + column + "]");
        return browser().find(cell).getText();
    }
}
