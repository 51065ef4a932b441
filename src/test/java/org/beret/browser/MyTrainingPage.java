package org.beret.browser;

/** What is assigned to a trainee. */
final class MyTrainingPage extends Page {

    MyTrainingPage(Browser browser) {
        super(browser, "nav a[href='my-training'][aria-current='page']");
        browser.find("main h1");
    }

    static MyTrainingPage open(Browser browser) {
        browser.open("my-training");
        return new MyTrainingPage(browser);
    }

    ModulePage module(String title) {
        return follow(title, ModulePage::new);
    }

    /** Where the one large button leads at first: the next lesson. */
    LessonPage goOn() {
        return leave(".next-step:not(.offer) a.btn", LessonPage::new);
    }

    /** The card with the module to go on with. */
    String nextStep() {
        return browser().text(".next-step:not(.offer)");
    }
}
