package org.beret.browser;

/** How an attempt went. */
final class ResultPage extends Page {

    ResultPage(Browser browser) {
        super(browser, "main .verdict");
    }

    /** The score in per cent, in words, and what comes next. */
    String verdict() {
        return browser().text(".verdict");
    }

    /** How many questions the result says were answered rightly. */
    int rightQuestions() {
        return browser().all(".reviewed > .row .pill.good").size();
    }

    /** How many links lead to a section to be read again. */
    int sectionsToReadAgain() {
        return browser().all(".reviewed > a:not(.report)").size();
    }

    /** Follows the first link to a section that should be read again. */
    LessonPage readAgain() {
        return leave(".reviewed > a:not(.report)", LessonPage::new);
    }

    /** At a computer that others wait for. */
    SignInPage signOutForTheNext() {
        return leave(".verdict > button", SignInPage::new);
    }

    ModulePage backToModule() {
        return leave(".verdict > a.btn:last-child", ModulePage::new);
    }
}
