package org.beret.browser;

import org.openqa.selenium.By;

/** Completion by country. */
final class CountriesPage extends Page {

    private static final int ASSIGNED = 2;
    private static final int COMPLETED = 4;

    CountriesPage(Browser browser) {
        super(browser, "main .figures");
        browser.find("nav a[href='countries'][aria-current='page']");
    }

    CountriesPage reload() {
        browser().reload();
        return new CountriesPage(browser());
    }

    /** How many trainees of a country have the module assigned. */
    int assigned(String country) {
        return number(country, ASSIGNED);
    }

    /** How many trainees of a country have completed the module. */
    int completed(String country) {
        return number(country, COMPLETED);
    }

    /** The number in a column, counted after the name of the country. */
    private int number(String country, int column) {
        var cell = By.xpath("//main//tbody/tr[th/*[text()='" + country + "']]/td[" + column + "]");
        return Integer.parseInt(browser().find(cell).getText());
    }
}
