package org.beret.browser;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Slips with one-time codes for those of a cohort who have no password yet. */
final class SlipsPage extends Page {

    SlipsPage(Browser browser) {
        super(browser, "main .stack > div > button.primary");
    }

    /** Has slips made and waits for their file: its words. */
    String print() throws IOException {
        browser().find("main .stack > div > button.primary").click();
        var pdf = browser()
                .fetch(String.valueOf(browser().find("main .card a.btn.primary").getAttribute("href")));
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** What somebody reads who was handed a slip. */
    record Slip(String signInName, String code) {

        /** The slip with this name on it. */
        static Slip of(String name, String page) {
            var slip = Pattern.compile(Pattern.quote(name) + ".*?Sign-in name (.+?)\\R+Code (\\S+)", Pattern.DOTALL)
                    .matcher(page);
            if (!slip.find()) {
                throw new AssertionError("No slip for " + name + ": " + page);
            }
            return new Slip(slip.group(1), slip.group(2));
        }
    }
}
