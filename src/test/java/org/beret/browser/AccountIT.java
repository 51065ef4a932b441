package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beret.people.PeopleNavigation;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The account page on the narrowest telephone that is common. */
@BrowserTest
class AccountIT {

    @Autowired
    private TestTraining training;

    @Test
    void whatIsKeptIsReadAt360PointsInEveryLanguage(Browser browser) {
        SignInPage.open(browser).trainee(training.assigned());
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", false));
        browser.open(PeopleNavigation.ACCOUNT);
        for (var language : Language.values()) {
            browser.click(".languages [lang='" + language.code() + "']");
            browser.find("html[lang='" + language.code() + "']");
            browser.find(".facts dd");

            assertThat(browser.scrollsSideways()).as(language.code()).isFalse();
            assertThat(brokenWords(browser)).as(language.code()).isEmpty();
        }
    }

    /** Words, not addresses, that stand in more than one line. */
    private static List<?> brokenWords(Browser browser) {
        return (List<?>) Objects.requireNonNull(browser.driver().executeScript("""
            const broken = [];
            for (const fact of document.querySelectorAll('.facts :is(dt, dd)')) {
              const text = fact.firstChild;
              for (const { 0: word, index } of text?.data.matchAll(/[^\\s-]+/g) ?? []) {
                const range = document.createRange();
                range.setStart(text, index);
                range.setEnd(text, index + word.length);
                const lines = new Set([...range.getClientRects()].map(({ top }) => top)).size;
                if (lines !== 1 && !word.includes('@')) broken.push(word);
              }
            }
            return broken;\
            """));
    }
}
