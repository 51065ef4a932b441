package org.beret.installation;

import java.util.Map;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Chooses the port of health and metrics where {@code management.server.port} does not: a thousand above that of the pages, so that
 * servers beside each other on one machine do not meet. A command opens no port that a server beside it has.
 */
final class ManagementPort {

    static final Set<String> COMMANDS = Set.of(
            "beret.backup",
            "beret.check-backup",
            "beret.figures",
            "beret.recover-administrator",
            "beret.restore",
            "beret.verify-audit");

    private static final String PORT = "management.server.port";
    private static final int ABOVE = 1000;
    private static final int HIGHEST = 65_535;

    private ManagementPort() {}

    static void choose(ConfigurableEnvironment environment) {
        if (COMMANDS.stream().anyMatch(environment::containsProperty)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("command", Map.of(PORT, -1, "server.port", 0)));
        } else if (!environment.containsProperty(PORT)) {
            var pages = environment.getProperty("server.port", Integer.class, 8080);
            environment.getPropertySources().addLast(new MapPropertySource("management", Map.of(PORT, beside(pages))));
        }
    }

    /** Any free port beside any free port. */
    private static int beside(int pages) {
        if (pages <= 0) {
            return pages;
        }
        return pages + ABOVE > HIGHEST ? pages - ABOVE : pages + ABOVE;
    }
}
