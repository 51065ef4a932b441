package org.beret.browser;

/** Who is ready to deploy, the first screen of coordinators. */
final class ReadyPage extends Page {

    ReadyPage(Browser browser) {
        super(browser, "nav a[href='ready'][aria-current='page']");
    }

    CountriesPage countries() {
        return leave("nav a[href='countries']", CountriesPage::new);
    }
}
