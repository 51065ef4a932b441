package org.beret.installation;

import java.nio.file.Path;
import java.time.Clock;
import org.beret.shared.PrivateFile;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Chooses the management port, and refuses a start that would be unsafe or must fail before anything is made: no table, no key, no
 * folder. Also runs the commands that do without the rest of the program. Without a server of its own, as in some tests, only settings are looked at.
 */
final class SafeStart implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent start) {
        check(
                start.getApplicationContext().getEnvironment(),
                start.getApplicationContext() instanceof WebServerApplicationContext);
    }

    static void check(ConfigurableEnvironment environment, boolean isServer) {
        readPathsAsTheyAre(environment);
        ManagementPort.choose(environment);
        new StartConditions(environment).check();
        new BackupCommand(environment).runIfAsked();
        var database = new DatabaseSettings(environment);
        if (isServer) {
            new PlaceConditions(environment).check();
            new DatabaseConditions(database, Clock.systemUTC()).check();
        }
        database.file().ifPresent(PrivateFile::makeFolderOf);
    }

    /** Spring would look for a relative path among the classes first, and fail at {@code ../courses} within a jar. */
    private static void readPathsAsTheyAre(ConfigurableEnvironment environment) {
        environment.getConversionService().addConverter(String.class, Path.class, text -> Path.of(text));
    }
}
