package org.beret.browser;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A lesson that is a case, with its player. */
final class CasePage extends Page {

    private static final int MOST_STOPS = 60;

    private CasePage(Browser browser) {
        super(browser, "beret-case[playing]");
    }

    static CasePage open(Browser browser, String address) {
        browser.open(address);
        return new CasePage(browser);
    }

    /** The ids of the steps on screen. */
    List<String> steps() {
        return browser().all("beret-case .step").stream()
                .filter(WebElement::isDisplayed)
                .map(step -> step.getDomAttribute("id"))
                .toList();
    }

    /** Goes to a choice by the tab key, as a person without a pointer does, and takes it. */
    void chooseByKeyboard(String step, String leadsTo) {
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            var focused = browser().focused();
            if (leadsTo.equals(focused.getDomAttribute("data-step"))
                    && step.equals(
                            focused.findElement(By.xpath("ancestor::section")).getDomAttribute("id"))) {
                browser().press(Keys.ENTER);
                return;
            }
            browser().press(Keys.TAB);
        }
        throw new AssertionError("The tab key does not come to " + leadsTo);
    }

    /** The choices that are marked as taken. */
    List<String> taken() {
        return browser().all("beret-case [data-chosen]").stream()
                .map(choice -> choice.getDomAttribute("data-step"))
                .toList();
    }

    void restart() {
        browser().click("beret-case > .btn");
    }
}
