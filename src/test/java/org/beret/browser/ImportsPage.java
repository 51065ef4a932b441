package org.beret.browser;

import java.nio.file.Path;
import org.openqa.selenium.By;

/** Where a training centre sends a list of people from. */
final class ImportsPage extends Page {

    ImportsPage(Browser browser) {
        super(browser, "vaadin-upload");
    }

    static ImportsPage open(Browser browser) {
        browser.open("import");
        return new ImportsPage(browser);
    }

    ImportPage upload(Path file) {
        send(file);
        return new ImportPage(browser());
    }

    /** Sends a file that is refused; says why. */
    String refused(Path file) {
        send(file);
        return browser().text("main .notice.bad[role='alert']");
    }

    /** What the list of the latest says about a file. */
    String row(String name) {
        return browser()
                .find(By.xpath("//main//tbody/tr[.//a[text()='" + name + "']]"))
                .getText();
    }

    ImportPage open(String name) {
        return follow(name, ImportPage::new);
    }

    /** The component keeps its input in its shadow, once its script has come. */
    private void send(Path file) {
        browser()
                .until(
                        () -> browser()
                                .find("vaadin-upload")
                                .getShadowRoot()
                                .findElements(By.cssSelector("input[type='file']"))
                                .stream()
                                .findFirst()
                                .map(input -> {
                                    input.sendKeys(file.toString());
                                    return true;
                                })
                                .orElse(null));
    }
}
