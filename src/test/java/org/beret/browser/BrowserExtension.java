package org.beret.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Lends the browser to one test after the other. Of a test that fails, a picture of the screen and the console are kept in
 * {@code target/selenium}.
 */
final class BrowserExtension implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    static final Path KEPT = Path.of("target", "selenium");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var server = SpringExtension.getApplicationContext(context).getEnvironment();
        browser(context).renew(server.getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        var browser = browser(context);
        var errors = browser.unannouncedErrors();
        if (context.getExecutionException().isPresent() || !errors.isEmpty()) {
            keep(browser, context);
        }
        if (context.getExecutionException().isEmpty() && !errors.isEmpty()) {
            throw new AssertionError("Errors on the console: " + String.join("\n", errors));
        }
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(BrowserExtension.class))
                .computeIfAbsent(Shared.class, _ -> new Shared(new Browser(Chromium.start())), Shared.class)
                .browser();
    }

    private static void keep(Browser browser, ExtensionContext context) throws IOException {
        Files.createDirectories(KEPT);
        var test = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        var name = test + context.getUniqueId().replaceAll(".*#(\\d+).*|.*", "$1");
        Files.write(KEPT.resolve(name + ".png"), browser.screenshot());
        var lines = List.of(context.getDisplayName(), browser.address(), String.join("\n", browser.console()));
        Files.write(KEPT.resolve(name + ".txt"), lines);
    }

    /** Closes the browser when all tests are over. */
    private record Shared(Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            browser.quit();
        }
    }
}
