package org.beret.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium that counts what a page brings over the network, headers and all, and when it can be used. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final JsonMapper JSON = new JsonMapper();

    /** Says at every start that it has no devtools of its own for this browser; plain commands need none. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;

    Browser() {
        SELENIUM.setLevel(Level.SEVERE);
        var logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(executable("TEST_CHROMIUM", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--window-size=1280,900",
                "--lang=en");
        options.setCapability("goog:loggingPrefs", logs);
        System.setProperty("webdriver.chrome.driver", executable("TEST_CHROMEDRIVER", "/usr/bin/chromedriver"));
        this.driver = new ChromeDriver(options);
        command("Network.enable", Map.of());
        command("Page.enable", Map.of());
    }

    /** A link between the browser and the server. */
    enum Link {
        /** As fast as the machine. */
        LOOPBACK(0, -1),
        /** 400 kbit/s, and 400 ms there and back. */
        SLOW(400, 400_000 / 8);

        private final int latencyMillis;
        private final int bytesPerSecond;

        Link(int latencyMillis, int bytesPerSecond) {
            this.latencyMillis = latencyMillis;
            this.bytesPerSecond = bytesPerSecond;
        }

        private Map<String, Object> conditions() {
            return Map.of(
                    "offline", false,
                    "latency", latencyMillis,
                    "downloadThroughput", bytesPerSecond,
                    "uploadThroughput", bytesPerSecond);
        }
    }

    /** What a visit cost: bytes and requests on the network until it was quiet, and milliseconds until the page was usable. */
    record Visit(long bytes, int requests, double readyMillis) {}

    /**
     * Visits an address and waits until the page is usable and the network quiet.
     *
     * @param main a selector for what the visitor came for, which is there only when it can be used
     */
    Visit visit(URI address, String main, Link link) {
        leave();
        command("Network.emulateNetworkConditions", link.conditions());
        var watch = command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", watchFor(main)));
        driver.get(address.toString());
        var ready =
                await(_ -> driver.executeScript("return window.beretReady") instanceof Number millis ? millis : null);
        var traffic = new Traffic();
        await(_ -> traffic.isQuiet());
        command("Page.removeScriptToEvaluateOnNewDocument", watch);
        command("Network.emulateNetworkConditions", Link.LOOPBACK.conditions());
        return new Visit(traffic.bytes, traffic.arrived.size(), ready.doubleValue());
    }

    /** Looks for an element from the first moment of a page on; the policy of the page does not bind it. */
    private static String watchFor(String selector) {
        return """
                const watch = setInterval(() => {
                  if (document.querySelector(%s)) {
                    window.beretReady = performance.now();
                    clearInterval(watch);
                  }
                }, 5)""".formatted(JSON.writeValueAsString(selector));
    }

    /** Forgets every file, but not who is signed in. */
    void clearCache() {
        leave();
        command("Network.clearBrowserCache", Map.of());
    }

    void open(URI address) {
        driver.get(address.toString());
    }

    void type(String selector, String text) {
        await(ExpectedConditions.elementToBeClickable(By.cssSelector(selector))).sendKeys(text);
    }

    /** Clicks on what leads elsewhere, and waits until the address matches and what was clicked is gone. */
    void click(String selector, String addressAfter) {
        var clicked = await(ExpectedConditions.elementToBeClickable(By.cssSelector(selector)));
        clicked.click();
        await(ExpectedConditions.urlMatches(addressAfter));
        await(ExpectedConditions.stalenessOf(clicked));
    }

    URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    /** The markup within the first element that a selector finds. */
    String markup(String selector) {
        var element = await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
        return String.valueOf(element.getDomProperty("innerHTML"));
    }

    /** Goes where nothing loads, so that what the last page still sends is not counted for the next. */
    private void leave() {
        driver.get("about:blank");
        var rest = new Traffic();
        await(_ -> rest.isQuiet());
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    private <T> T await(ExpectedCondition<@Nullable T> condition) {
        return new WebDriverWait(driver, PATIENCE).until(condition);
    }

    private static String executable(String variable, String usual) {
        var path = System.getenv().getOrDefault(variable, usual);
        if (!Files.isExecutable(Path.of(path))) {
            throw new IllegalStateException(
                    "There is no " + path + ". Run .mvn/provide-chromium.sh, or name one by " + variable + ".");
        }
        return path;
    }

    /** What the browser told of the network since it was last asked. */
    private final class Traffic {

        private static final long QUIET_NANOS = 700_000_000;

        private final Set<String> underWay = new HashSet<>();
        private final Set<String> arrived = new HashSet<>();
        private long bytes;
        private long lastNews = System.nanoTime();

        /** Whether nothing is under way and nothing has happened for a moment. */
        boolean isQuiet() {
            for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
                var message = JSON.readTree(entry.getMessage()).get("message");
                note(message.get("method").asString(), message.get("params"));
            }
            return underWay.isEmpty() && System.nanoTime() - lastNews > QUIET_NANOS;
        }

        private void note(String event, JsonNode details) {
            switch (event) {
                case "Network.requestWillBeSent" -> {
                    underWay.add(details.get("requestId").asString());
                    lastNews = System.nanoTime();
                }
                case "Network.loadingFinished" -> {
                    var size = details.get("encodedDataLength").asLong();
                    end(details);
                    bytes += size;
                    if (size > 0) {
                        arrived.add(details.get("requestId").asString());
                    }
                }
                case "Network.loadingFailed" -> end(details);
                default -> {}
            }
        }

        private void end(JsonNode details) {
            underWay.remove(details.get("requestId").asString());
            lastNews = System.nanoTime();
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
