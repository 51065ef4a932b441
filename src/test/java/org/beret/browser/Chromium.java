package org.beret.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Starts Chromium without a window. The binaries are Debian's unless {@code TEST_CHROMIUM} and {@code TEST_CHROMEDRIVER} name
 * others; where there are none, Selenium looks for its own.
 */
final class Chromium {

    private Chromium() {}

    static ChromeDriver start() {
        return start(options());
    }

    /** With what was kept in this folder when it last ran. */
    static ChromeDriver start(Path profile) {
        return start(options().addArguments("--user-data-dir=" + profile));
    }

    private static ChromeDriver start(ChromeOptions options) {
        var service = ChromeDriverService.createDefaultService();
        binary("TEST_CHROMEDRIVER", "/usr/bin/chromedriver")
                .ifPresent(driver -> service.setExecutable(driver.getPath()));
        return new ChromeDriver(service, options);
    }

    private static ChromeOptions options() {
        var options = new ChromeOptions();
        binary("TEST_CHROMIUM", "/usr/bin/chromium").ifPresent(options::setBinary);
        options.addArguments(
                "--headless=new",
                // In a container, where a person is root and shared memory is small.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                // Both tabs of a test must go on working, seen or not.
                "--disable-renderer-backgrounding",
                "--disable-background-timer-throttling",
                "--window-size=1280,900");
        options.setExperimentalOption("prefs", Map.of("credentials_enable_service", false));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static Optional<File> binary(String variable, String usual) {
        return Optional.of(Path.of(System.getenv().getOrDefault(variable, usual)))
                .filter(Files::isExecutable)
                .map(Path::toFile);
    }
}
