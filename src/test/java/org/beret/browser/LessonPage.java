package org.beret.browser;

/** A lesson. */
final class LessonPage extends Page {

    LessonPage(Browser browser) {
        super(browser, "article.lesson");
    }

    LessonPage previous() {
        return leave(".steps a", LessonPage::new);
    }

    /** Has read the lesson and goes on to the next. */
    LessonPage next() {
        return leave(".steps button", LessonPage::new);
    }

    /** Has read the last lesson. */
    ModulePage finish() {
        return leave(".steps button", ModulePage::new);
    }
}
