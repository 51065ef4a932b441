package org.beret.installation;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.beret.shared.PublicAddress;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * What a start has to fulfil in its mode: the demonstration (profile demo), a classroom on a database file (no profile), or
 * production. The table is in docs/security.md.
 */
record StartConditions(ConfigurableEnvironment environment) {

    private static final String DEMONSTRATION = "demo";
    private static final String PRODUCTION = "production";
    private static final Set<String> MODES = Set.of(DEMONSTRATION, PRODUCTION);

    /**
     * Checks all of it.
     *
     * @throws UnsafeStart for the first condition that is not fulfilled
     */
    void check() {
        checkProfiles();
        checkNames();
        checkManagement();
        if (!is(DEMONSTRATION)) {
            checkAddress();
            checkDatabase();
            checkSecondFactor();
            PrivateFiles.check("The key that signs certificates", file("beret.certificates.key"));
            PrivateFiles.check("The key of the second factor", file("beret.second-factor.key"));
        }
    }

    private void checkProfiles() {
        Stream.of(environment.getActiveProfiles())
                .filter(profile -> !MODES.contains(profile))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new UnsafeStart(
                            "There is no profile " + unknown + ", and without one data would go to a file.",
                            "Start with --spring.profiles.active=production, or without a profile for a single classroom.");
                });
        if (is(DEMONSTRATION) && is(PRODUCTION)) {
            throw new UnsafeStart(
                    "The demonstration cannot run in production: its people and their password are public.",
                    "Start with --spring.profiles.active=production alone.");
        }
    }

    /** A misspelt setting would be as if it were not set, and nobody would know. */
    private void checkNames() {
        var settings = KnownSettings.read();
        settings.unknown(environment).ifPresent(unknown -> {
            throw new UnsafeStart(
                    "There is no setting " + unknown + ", so it would change nothing.",
                    "Did you mean " + settings.nearest(unknown) + "? All settings are in docs/configuration.md.");
        });
    }

    /** Health and metrics are for the keeper; on the port of the pages everybody would read them. */
    private void checkManagement() {
        var port = environment.getProperty("management.server.port", Integer.class, 0);
        if (port > 0 && port.equals(environment.getProperty("server.port", Integer.class, 8080))) {
            throw new UnsafeStart(
                    "Health and metrics would be open to everybody on port " + port + ", which is that of the pages.",
                    "Give management.server.port another one, or leave it out: it is then a thousand above server.port.");
        }
    }

    /** What is signed and printed with a wrong address cannot be called back. */
    private void checkAddress() {
        var set = environment.getProperty("beret.address", "");
        var address = PublicAddress.of(set);
        var refused = set.isEmpty() || (is(PRODUCTION) && !(address.isSecure() || address.isLoopback()));
        if (refused || !address.isAddress()) {
            throw new UnsafeStart(
                    set.isEmpty()
                            ? "It is not set where people reach this server, which is printed on slips and signed in certificates."
                            : "People cannot reach this server safely at " + set + ".",
                    "Set --beret.address=https://… to the address that people type, or BERET_ADDRESS in the environment.");
        }
    }

    private void checkDatabase() {
        var database = new DatabaseSettings(environment);
        if (is(PRODUCTION) && !database.url().startsWith("jdbc:")) {
            throw new UnsafeStart(
                    database.url().isEmpty()
                            ? "It is not said where the database is."
                            : "The address of the database does not begin with jdbc:postgresql://.",
                    "Set BERET_DATABASE_URL=jdbc:postgresql://host/name, BERET_DATABASE_USER and BERET_DATABASE_PASSWORD.");
        }
        database.file().ifPresent(this::checkFile);
    }

    private void checkFile(Path file) {
        if (environment.containsProperty("BERET_DATABASE_URL")) {
            throw new UnsafeStart(
                    "BERET_DATABASE_URL is set, but people's data would go to the file " + file + ".",
                    "Start with --spring.profiles.active=production, or unset BERET_DATABASE_URL.");
        }
        PrivateFiles.check("The database", file);
    }

    private void checkSecondFactor() {
        if (is(PRODUCTION) && !environment.getProperty("beret.second-factor.demanded", Boolean.class, false)) {
            throw new UnsafeStart(
                    "Administrators and coordinators could sign in with a password alone.",
                    "Leave beret.second-factor.demanded at true, as production sets it.");
        }
    }

    private Path file(String setting) {
        return Path.of(environment.getProperty(setting, ""));
    }

    private boolean is(String mode) {
        return environment.acceptsProfiles(Profiles.of(mode));
    }
}
