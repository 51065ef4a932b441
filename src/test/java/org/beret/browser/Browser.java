package org.beret.browser;

import static java.util.function.Predicate.not;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.beret.shared.Language;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The one browser of the tests: goes to addresses, waits for what is to be seen, plays a phone or a lost connection. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(40);
    private static final String SESSION = "JSESSIONID";

    /** What a person holds: the size of the window in points. */
    enum Screen {
        DESK(1280, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private final ChromeDriver driver;
    private final String userAgent;
    private final List<String> console = new ArrayList<>();
    private final List<String> announced = new ArrayList<>();
    private String base = "";

    Browser(ChromeDriver driver) {
        this.driver = driver;
        this.userAgent = String.valueOf(driver.executeScript("return navigator.userAgent"));
        command("Network.enable", Map.of());
    }

    /** As a browser that was never here before: one empty tab at a desk, English, no cookies, a connection. */
    void renew(int port) {
        base = "http://127.0.0.1:" + port + "/";
        driver.getWindowHandles().stream().skip(1).forEach(tab -> {
            driver.switchTo().window(tab);
            driver.close();
        });
        driver.switchTo().window(driver.getWindowHandles().iterator().next());
        connect();
        driver.get("about:blank");
        forget();
        speak(Language.EN);
        hold(Screen.DESK);
        paint("light");
        readConsole();
        console.clear();
        announced.clear();
    }

    /** Reaches the server by its name, to which passkeys can be bound, and is new there, too. */
    void byName() {
        base = base.replace("127.0.0.1", "localhost");
        forget();
    }

    private void forget() {
        command(
                "Storage.clearDataForOrigin",
                Map.of(
                        "origin",
                        base,
                        "storageTypes",
                        "cookies,local_storage,indexeddb,service_workers,cache_storage"));
    }

    /** Goes on at this server with all that was kept. */
    void reach(int port) {
        base = "http://127.0.0.1:" + port + "/";
        connect();
    }

    /** As when a phone needs the room: the browser has no time for anything. */
    void kill() {
        try {
            command("Browser.crash", Map.of());
        } catch (WebDriverException gone) {
            // As wanted.
        }
        quit();
    }

    /** What Chromium says why this page cannot be installed. */
    List<?> obstaclesToInstalling() {
        var found = driver.executeCdpCommand("Page.getInstallabilityErrors", Map.of());
        return (List<?>) Objects.requireNonNull(found.get("installabilityErrors"));
    }

    /** What the browser keeps of this site, of whomever. */
    String everythingKept() {
        return String.valueOf(
                driver.executeScript(
                        "return JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + document.cookie"));
    }

    /** Another browser, as on another device, at the same server. */
    static Browser another(Browser first) {
        var other = new Browser(Chromium.start());
        other.renew(Integer.parseInt(first.base.replaceAll("\\D+$|^.*:", "")));
        return other;
    }

    void quit() {
        driver.quit();
    }

    ChromeDriver driver() {
        return driver;
    }

    // ---- Going somewhere ----

    /** Goes to an address of the server, for example {@code my-training}. */
    void open(String address) {
        driver.get(base + address);
    }

    void back() {
        driver.navigate().back();
    }

    void reload() {
        var before = find("html");
        driver.navigate().refresh();
        untilGone(before);
    }

    /** What a click on the link of a download brings to the signed-in person. */
    byte[] fetch(String address) {
        return Base64.getDecoder().decode(String.valueOf(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then((answer) => answer.blob()).then((blob) => {
                  const reader = new FileReader();
                  reader.onload = () => done(reader.result.split(',')[1]);
                  reader.readAsDataURL(blob);
                });\
                """, address)));
    }

    /** Where the browser is, without the server, for example {@code quiz/…?question=2}. */
    String address() {
        var url = String.valueOf(driver.getCurrentUrl());
        return url.startsWith(base) ? url.substring(base.length()) : url;
    }

    String tab() {
        return driver.getWindowHandle();
    }

    /** Opens another tab and works in it. */
    String newTab() {
        driver.switchTo().newWindow(WindowType.TAB);
        command("Network.enable", Map.of());
        return tab();
    }

    void switchTo(String tab) {
        driver.switchTo().window(tab);
    }

    // ---- Seeing something ----

    /** Waits until there is something that is neither null nor false. */
    <T> T until(Supplier<@Nullable T> something) {
        return until("What the test waits for", something);
    }

    /** Waits for something; its name is told when it does not come. */
    private <T> T until(String name, Supplier<@Nullable T> something) {
        return new WebDriverWait(driver, PATIENCE, GLANCE)
                .withMessage(() -> name + " is not there: " + address() + "\n" + seen())
                .ignoring(PageChanged.class)
                .until(_ -> {
                    try {
                        return something.get();
                    } catch (WebDriverException failed) {
                        throw isAboutAnotherPage(failed) ? new PageChanged() : failed;
                    }
                });
    }

    /** The words on the screen, for whoever reads of a failure. */
    private String seen() {
        return String.valueOf(driver.executeScript("return document.body?.innerText"));
    }

    /** What was looked for or at belongs to a page that is another by now, so it is worth looking again. */
    private static final class PageChanged extends RuntimeException {}

    /** The element was there a moment ago. The driver has its own words where the whole page is another by now. */
    private static boolean isAboutAnotherPage(WebDriverException failed) {
        return failed instanceof StaleElementReferenceException
                || failed instanceof NoSuchElementException
                || String.valueOf(failed.getMessage()).contains("does not belong to the document");
    }

    /** Waits for an element to be seen. */
    WebElement find(By place) {
        return until(
                place.toString(),
                () -> all(place).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    WebElement find(String selector) {
        return find(By.cssSelector(selector));
    }

    /** Fills in a day: how people type it depends on the language of their device, what the field then holds does not. */
    void type(String selector, LocalDate day) {
        driver.executeScript("""
            arguments[0].value = arguments[1];
            arguments[0].dispatchEvent(new Event('input', { bubbles: true }));
            arguments[0].dispatchEvent(new Event('change', { bubbles: true }));
            """, find(selector), day.toString());
    }

    /** What a field holds. */
    String value(String selector) {
        return String.valueOf(find(selector).getDomProperty("value"));
    }

    /** What is there at this moment. */
    List<WebElement> all(By place) {
        return driver.findElements(place);
    }

    List<WebElement> all(String selector) {
        return all(By.cssSelector(selector));
    }

    /** Clicks on an element, again if the page makes it anew at that moment: for what may be clicked twice without harm. */
    void click(String selector) {
        until(selector, () -> {
            find(selector).click();
            return true;
        });
    }

    String text(String selector) {
        return until(() -> find(selector).getText().strip());
    }

    /** Waits until an element is no longer part of the page. */
    void untilGone(WebElement element) {
        until(() -> isGone(element));
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException failed) {
            if (isAboutAnotherPage(failed)) {
                return true;
            }
            throw failed;
        }
    }

    /** How many points of the page lie above the window. */
    long scrolled() {
        return Long.parseLong(String.valueOf(driver.executeScript("return Math.round(scrollY)")));
    }

    boolean scrollsSideways() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void press(CharSequence... keys) {
        for (var key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
    }

    void pressBack() {
        new Actions(driver)
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.TAB)
                .keyUp(Keys.SHIFT)
                .perform();
    }

    // ---- Being somewhere ----

    void speak(Language language) {
        command("Network.setUserAgentOverride", Map.of("userAgent", userAgent, "acceptLanguage", language.code()));
    }

    void hold(Screen screen) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", screen.width, "height", screen.height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** As a person does in the settings of the browser; percent. */
    void enlargeLetters(int percent) {
        driver.executeScript("document.documentElement.style.fontSize = arguments[0] + '%'", percent);
    }

    /** Prefers light or dark colours; nothing moves, so that what is looked at stands still. */
    void paint(String scheme) {
        var features = List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"));
        command("Emulation.setEmulatedMedia", Map.of("features", features));
    }

    void disconnect() {
        network(true);
    }

    void connect() {
        network(false);
    }

    /** A slow telephone network of the second generation: two seconds to and fro, 50 kbit/s. */
    void crawl() {
        command(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 2000, "downloadThroughput", 6250, "uploadThroughput", 6250));
    }

    private void network(boolean offline) {
        command(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** What the server does to a session that was idle for too long: the browser's cookie no longer means anything. */
    void loseSession() {
        driver.manage().deleteCookieNamed(SESSION);
        driver.manage().deleteCookieNamed("BERET-SESSION");
        driver.manage().addCookie(new Cookie(SESSION, "00000000000000000000000000000000", "/"));
    }

    /** Closes the page and clears the simpler of the two stores in which it keeps answers; IndexedDB is left. */
    void leaveAndClearLocalStorage() {
        // The network is cut for a page that is looked at: in the moment of leaving it, its scripts would find a
        // connection
        // and send, so nothing may leave it any more.
        driver.executeScript("window.fetch = () => new Promise(() => {})");
        driver.get("about:blank");
        command("Storage.clearDataForOrigin", Map.of("origin", base, "storageTypes", "local_storage"));
    }

    /** What is on the page, in its scripts' own objects and in every store of the browser. */
    String everythingThePageKnows() {
        return String.valueOf(driver.executeAsyncScript("""
            const done = arguments[arguments.length - 1];
            const seen = new WeakSet();
            const plain = (_, value) => {
              if (typeof value !== 'object' || value === null) return value;
              if (seen.has(value) || value instanceof Node || value === window) return undefined;
              seen.add(value);
              return value instanceof Map ? [...value] : value;
            };
            const quiz = document.querySelector('beret-quiz');
            const known = [document.documentElement.outerHTML, JSON.stringify({ ...quiz }, plain), document.cookie,
              JSON.stringify(quiz.texts), JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
            indexedDB.databases().then((names) => Promise.all(names.map(({ name }) => new Promise((resolve) => {
              const request = indexedDB.open(name);
              request.onsuccess = () => {
                const database = request.result;
                const stores = [...database.objectStoreNames];
                if (!stores.length) return resolve();
                let open = stores.length;
                const transaction = database.transaction(stores);
                stores.forEach((store) => transaction.objectStore(store).getAll().onsuccess = (event) => {
                  known.push(store, JSON.stringify(event.target.result));
                  if (!--open) resolve(database.close());
                });
              };
            })))).then(() => done(known.join(' ')));
            """));
    }

    private void command(String name, Map<String, Object> parameters) {
        driver.executeCdpCommand(name, parameters);
    }

    // ---- What the browser says ----

    /** The test provokes errors on the console with this in them, for example a lost connection. */
    void announceErrors(String part) {
        announced.add(part);
    }

    /** Everything on the console since the test began. */
    List<String> console() {
        readConsole();
        return List.copyOf(console);
    }

    List<String> unannouncedErrors() {
        return console().stream()
                .filter(line -> line.startsWith(Level.SEVERE.getName()))
                .filter(not(line -> announced.stream().anyMatch(line::contains)))
                .toList();
    }

    private void readConsole() {
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Browser::line)
                .forEach(console::add);
    }

    private static String line(LogEntry entry) {
        return entry.getLevel().getName() + " " + entry.getMessage();
    }

    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }
}
