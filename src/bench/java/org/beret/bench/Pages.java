package org.beret.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.beret.bench.Browser.Link;
import org.beret.bench.Browser.Visit;

/**
 * What the server needs to start, and what pages weigh on the first and on the next visit, at full speed and on a slow link,
 * beside a bare page with the text of the lesson.
 */
final class Pages {

    private static final int VISITS = 3;

    private final Table table =
            new Table("", "requests", "KiB", "aim", "of the bare text", "usable after s", "on the slow link s");

    private final Browser browser;
    private final URI server;

    private Pages(Browser browser, URI server) {
        this.browser = browser;
        this.server = server;
    }

    /** A page, and a selector for what makes it usable. */
    private record Page(String name, URI address, String main) {}

    /** The same page on a link as fast as the machine, and on a slow one. */
    private record Visits(Visit fast, Visit slow) {}

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        try (var scratch = Scratch.make();
                var database = Database.h2(scratch.folder());
                var server = Server.start(scratch.folder(), database, "512m")) {
            new Table("", "seconds")
                    .row("wall clock", server.wallToFirstPage().toMillis() / 1e3)
                    .row("processor", server.processorToFirstPage().toMillis() / 1e3)
                    .print("From the start, on a new database, to the first sign-in page");
            try (var browser = new Browser()) {
                new Pages(browser, server.address()).measure();
            }
        }
    }

    private void measure() throws IOException {
        var signIn = new Page("sign-in", server.resolve("/sign-in"), "main form button");
        var first = first(signIn);
        var next = next(signIn);
        signIn();
        var lesson = firstLesson();
        var quiz = readAllAndStartQuiz();
        try (var bare = new StaticPage(text(lesson))) {
            var bareFirst = first(new Page("text alone", bare.address(), "main article"));
            var bytes = bareFirst.fast.bytes();
            add("the lesson's bare text", bareFirst, bytes, "");
            add("sign-in", first, bytes, "120");
            add("sign-in again", next, bytes, "");
            add("module", first(module(lesson)), bytes, "180");
            add("module again", next(module(lesson)), bytes, "");
            add("lesson", first(lesson), bytes, "190");
            add("lesson again", next(lesson), bytes, "8");
            add("quiz", first(quiz), bytes, "200");
            add("quiz again", next(quiz), bytes, "");
        }
        table.print(
                "Pages: median of " + VISITS + " visits; the slow link has 400 kbit/s and 400 ms, and is tried once");
    }

    private void signIn() {
        browser.open(server.resolve("/sign-in"));
        browser.type("input[name=username]", "trainee@beret.example");
        browser.type("input[name=password]", Visitor.PASSWORD);
        browser.click("main form button", "^(?!.*sign-in)");
    }

    private Page firstLesson() {
        browser.open(server.resolve("/my-training"));
        browser.click("main .next-step a", "/lessons/");
        return new Page("lesson", browser.address(), "main footer.steps button.primary");
    }

    private static Page module(Page lesson) {
        var path = lesson.address.getPath().replaceFirst("/lessons/.*", "");
        return new Page("module", lesson.address.resolve(path), "main ol.lessons a");
    }

    /** As a trainee does it; from the last lesson the button leads back to the module. */
    private Page readAllAndStartQuiz() {
        while (browser.address().getPath().contains("/lessons/")) {
            var here = browser.address().getPath();
            browser.click("main footer.steps button.primary", "^(?!.*" + here + "$)");
        }
        browser.click("main .next-step button.primary", "/quiz/");
        return new Page("quiz", browser.address(), "beret-quiz fieldset input, beret-quiz fieldset button");
    }

    private String text(Page lesson) {
        browser.open(lesson.address);
        return "<h1>" + browser.markup("main h1") + "</h1><article>" + browser.markup("main article") + "</article>";
    }

    private Visits first(Page page) {
        return visits(page, browser::clearCache);
    }

    private Visits next(Page page) {
        browser.visit(page.address, page.main, Link.LOOPBACK);
        return visits(page, () -> {});
    }

    private Visits visits(Page page, Runnable before) {
        var visits = new ArrayList<Visit>();
        for (var number = 0; number < VISITS; number++) {
            before.run();
            visits.add(browser.visit(page.address, page.main, Link.LOOPBACK));
        }
        before.run();
        return new Visits(median(visits), browser.visit(page.address, page.main, Link.SLOW));
    }

    /** Of bytes and of times alike: the visit in the middle by each. */
    private static Visit median(List<Visit> visits) {
        var byBytes =
                visits.stream().sorted(Comparator.comparingLong(Visit::bytes)).toList();
        var byTime = visits.stream()
                .sorted(Comparator.comparingDouble(Visit::readyMillis))
                .toList();
        var middle = byBytes.get(VISITS / 2);
        return new Visit(
                middle.bytes(), middle.requests(), byTime.get(VISITS / 2).readyMillis());
    }

    private void add(String name, Visits visits, long bareBytes, String aim) {
        table.row(
                name,
                visits.fast.requests(),
                visits.fast.bytes() / 1024.0,
                aim.isEmpty() ? "" : "at most " + aim,
                String.format(Locale.ROOT, "%.1f x", (double) visits.fast.bytes() / bareBytes),
                seconds(visits.fast),
                seconds(visits.slow));
    }

    private static String seconds(Visit visit) {
        return String.format(Locale.ROOT, "%.2f", visit.readyMillis() / 1e3);
    }
}
