package org.beret.browser;

/** A module: its lessons and its quiz. */
final class ModulePage extends Page {

    ModulePage(Browser browser) {
        super(browser, "main ol.lessons");
    }

    LessonPage lesson(String title) {
        return follow(title, LessonPage::new);
    }

    QuizPage startQuiz() {
        return leave(".next-step:not(.offer) button", QuizPage::new);
    }

    /** Types a word that the board of a supervised quiz may show, and tries to begin with it. */
    void typeWord(String word) {
        var field = browser().find("#board-word");
        field.clear();
        field.sendKeys(word);
        browser().click(".supervised button");
    }

    QuizPage beginSupervised(String word) {
        var field = browser().find("#board-word");
        field.clear();
        field.sendKeys(word);
        return leave(".supervised button.primary", QuizPage::new);
    }

    QuizPage continueQuiz() {
        return leave(".next-step:not(.offer) a.btn", QuizPage::new);
    }

    /** What the module says about its quiz. */
    String quiz() {
        return browser().text(".next-step:not(.offer)");
    }

    /** What the interface says above the screen when there is no connection. */
    String connectionLost() {
        return browser().text("beret-connection-sign.lost");
    }

    /** What the interface says above the screen when there is a connection again. */
    String connectionBack() {
        return browser().text("beret-connection-sign:not(.lost):not(:empty)");
    }

    /** How many lessons are ticked as read. */
    int lessonsRead() {
        return browser().all("ol.lessons .pill.good").size();
    }
}
