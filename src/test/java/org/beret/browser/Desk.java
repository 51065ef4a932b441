package org.beret.browser;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.openqa.selenium.By;

/** A clerk whose clicks are counted; what is typed where the keyboard is needs none. */
final class Desk {

    private final Browser browser;
    private int clicks;

    Desk(Browser browser) {
        this.browser = browser;
    }

    int clicks() {
        return clicks;
    }

    boolean focused(String id) {
        return browser.until(() -> id.equals(browser.focused().getDomAttribute("id")) ? true : null);
    }

    void click(String selector) {
        clicks++;
        browser.click(selector);
    }

    void clickAndType(String selector, LocalDate day) {
        click(selector);
        browser.type(selector, day);
    }

    /** Choosing a file counts as one. */
    void choose(Path file) {
        clicks++;
        new ImportsPage(browser).upload(file);
    }

    /** A button or link by its words. */
    void press(String words) {
        clicks++;
        browser.find(words(words)).click();
    }

    /** Waits for a file that is made in the background. */
    byte[] download(String words) {
        clicks++;
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !browser.driver().findElements(words(words)).isEmpty());
        return browser.fetch(String.valueOf(browser.find(words(words)).getAttribute("href")));
    }

    private static By words(String words) {
        return By.xpath("//main//*[self::a or self::button][normalize-space()='" + words + "']");
    }
}
