package org.beret.browser;

import java.util.function.Function;
import org.beret.shared.Language;
import org.openqa.selenium.WebElement;

/** What every screen has. Making one waits until the screen is there. */
abstract class Page {

    /** What a screen begins with. The screen itself stays when one of the same kind follows it. */
    private static final String CONTENT = "#main > :last-child > :first-child";

    private final Browser browser;

    /**
     * Waits for the screen.
     *
     * @param mark what no other screen has
     */
    Page(Browser browser, String mark) {
        this.browser = browser;
        browser.find(mark);
    }

    Browser browser() {
        return browser;
    }

    String heading() {
        return Words.plain(browser.text("h1"));
    }

    /** Whether the heading lies within the window. */
    boolean beginsAtTheTop() {
        return browser.find("h1").getRect().getY() >= browser.scrolled();
    }

    /** All text below the header. */
    String text() {
        return browser.text("main");
    }

    /** Opens every answer to the questions in a text. */
    void openAll() {
        browser.all("article details > summary").forEach(WebElement::click);
    }

    /** Opens everything that is folded away. */
    void unfold() {
        browser.all("main details:not([open]) > summary").forEach(WebElement::click);
    }

    /** Chooses another language in the header; the same screen comes back in it. */
    <P extends Page> P speak(Language language, Function<Browser, P> samePage) {
        var page = leave(".languages [lang='" + language.code() + "']", samePage);
        browser.find("html[lang='" + language.code() + "']");
        return page;
    }

    SignInPage signOut() {
        return leave("header.bar > button:last-child", SignInPage::new);
    }

    /** Follows a link by its words. */
    <P extends Page> P follow(String words, Function<Browser, P> next) {
        var link = browser.until(() -> browser.all("main a").stream()
                .filter(candidate -> Words.plain(candidate.getText()).equals(Words.plain(words)))
                .findFirst()
                .orElse(null));
        return leave(link::click, next);
    }

    /** Clicks on something that leads to another screen. */
    <P extends Page> P leave(String selector, Function<Browser, P> next) {
        return leave(() -> browser.find(selector).click(), next);
    }

    private <P extends Page> P leave(Runnable click, Function<Browser, P> next) {
        var content = browser.find(browser.all(CONTENT).isEmpty() ? "main" : CONTENT);
        click.run();
        browser.untilGone(content);
        return next.apply(browser);
    }
}
