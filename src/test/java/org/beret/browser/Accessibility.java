package org.beret.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import com.deque.html.axecore.providers.IAxeScriptProvider;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.naming.OperationNotSupportedException;
import org.beret.browser.Browser.Screen;

/**
 * Lets axe-core judge screens, each at a desk and on a phone; in dark colours only what depends on colour. Letters twice as large
 * must still fit a phone. Everything it finds is printed and kept in {@code target/selenium/axe.txt}.
 */
final class Accessibility {

    private static final IAxeScriptProvider AXE = new EmbeddedResourceAxeProvider();

    private final Browser browser;
    private final List<String> found = new ArrayList<>();

    Accessibility(Browser browser) {
        this.browser = browser;
    }

    /** Judges what is on screen, and leaves the browser at a desk in light colours. */
    void judge(String screen) {
        for (var size : Screen.values()) {
            browser.hold(size);
            report(screen + ", " + size + ", light", axe());
            judgeWidth(screen + ", " + size);
            browser.paint("dark");
            report(
                    screen + ", " + size + ", dark",
                    axe().withOnlyRules(List.of("color-contrast", "link-in-text-block")));
            browser.paint("light");
        }
        browser.hold(Screen.PHONE);
        browser.enlargeLetters(200);
        judgeWidth(screen + ", PHONE, large letters");
        browser.enlargeLetters(100);
        browser.hold(Screen.DESK);
    }

    private void judgeWidth(String screen) {
        if (browser.scrollsSideways()) {
            found("serious", "reflow (" + screen + "): the page is wider than the window");
        }
    }

    /** The violations on all screens so far, of any impact. */
    List<String> violations() {
        return List.copyOf(found);
    }

    @SuppressWarnings("deprecation")
    private AxeBuilder axe() {
        // There are no frames; without legacy mode axe opens a window for every run.
        return new AxeBuilder().setLegacyMode().withOptions(whatIsWrong()).setAxeScriptProvider(this::script);
    }

    /** To bring axe into a page takes longer than its judgement. */
    private String script() throws IOException, OperationNotSupportedException {
        return Boolean.TRUE.equals(browser.driver().executeScript("return 'axe' in window"))
                ? "undefined"
                : AXE.getScript();
    }

    /** axe names and shows every part of a page that is right as well, and a page has thousands. */
    private static AxeRunOptions whatIsWrong() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private void report(String screen, AxeBuilder axe) {
        for (var violation : axe.analyze(browser.driver()).getViolations()) {
            found(violation.getImpact(), violation.getId() + " (" + screen + "): " + places(violation));
        }
    }

    private void found(String impact, String what) {
        keep(impact + " " + what);
        found.add(what);
    }

    private static String places(Rule violation) {
        return violation.getNodes().stream()
                .map(CheckedNode::getTarget)
                .map(Objects::toString)
                .collect(Collectors.joining(", "));
    }

    private static void keep(String line) {
        System.out.println("axe: " + line);
        try {
            Files.createDirectories(BrowserExtension.KEPT);
            var file = BrowserExtension.KEPT.resolve("axe.txt");
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
