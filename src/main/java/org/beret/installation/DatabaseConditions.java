package org.beret.installation;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * What the database has to fulfil before anything is made: it can be reached, may be written to, and goes by the time of this
 * machine. Opened once and closed again, because the pool would wait for half a minute and bury the reason.
 */
record DatabaseConditions(DatabaseSettings database, Clock clock) {

    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String PATIENCE_SECONDS = "10";

    /** Certificates, due dates and sessions are told by the clock; two servers share the one of the database. */
    private static final Duration FARTHEST = Duration.ofMinutes(5);

    /**
     * Checks all of it.
     *
     * @throws UnsafeStart for the first condition that is not fulfilled
     */
    void check() {
        var url = database.url();
        if (url.startsWith(POSTGRES) || database.file().filter(Files::exists).isPresent()) {
            open(url);
        }
    }

    private void open(String url) {
        var properties = database.credentials();
        var isServer = url.startsWith(POSTGRES);
        if (isServer) {
            properties.setProperty("connectTimeout", PATIENCE_SECONDS);
            properties.setProperty("socketTimeout", PATIENCE_SECONDS);
        }
        try (var connection = DriverManager.getConnection(url, properties)) {
            if (isServer) {
                checkWritable(connection);
                checkClock(connection);
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(url, failure).refusal();
        }
    }

    private static void checkWritable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("show transaction_read_only")) {
            if (answer.next() && answer.getString(1).equals("on")) {
                throw UnsafeStart.passing(
                        "The database can only be read: it is a standby, or set to read-only.",
                        "Name the primary server in BERET_DATABASE_URL, or add targetServerType=primary to an address with several hosts.");
            }
        }
    }

    private void checkClock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select current_timestamp")) {
            answer.next();
            var there = answer.getObject(1, OffsetDateTime.class).toInstant();
            var here = clock.instant();
            if (Duration.between(there, here).abs().compareTo(FARTHEST) > 0) {
                throw new UnsafeStart(
                        "The clock of this machine says " + here + ", that of the database " + there + ".",
                        "Set both by a time server (NTP), and start again: due dates and certificates go by them.");
            }
        }
    }
}
