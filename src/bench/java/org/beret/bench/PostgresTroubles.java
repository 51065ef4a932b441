package org.beret.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** What can befall a PostgreSQL from outside, and what it holds afterwards. */
record PostgresTroubles(Database database) {

    private static final String OTHERS =
            "backend_type = 'client backend' and usename = current_user and pid <> pg_backend_pid()";
    private static final int MOST_SECONDS_AWAY = 60;

    /** The only number that a query gives; waits for a database that is away. */
    long count(String query) throws SQLException, InterruptedException {
        for (var second = 0; second < MOST_SECONDS_AWAY; second++) {
            var number = countNow(query);
            if (number.isPresent()) {
                return number.getAsLong();
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new SQLException("The database stays away");
    }

    /** Ends the connections of all others, if it is there. */
    void cutConnections() {
        countNow("select count(pg_terminate_backend(pid)) from pg_stat_activity where " + OTHERS);
    }

    /** Kills a process of it, if it is there, so that it ends all others and recovers. */
    void kill() {
        countNow("select coalesce(min(pid), 0) from pg_stat_activity where " + OTHERS)
                .ifPresent(victim -> ProcessHandle.of(victim).ifPresent(ProcessHandle::destroyForcibly));
    }

    private OptionalLong countNow(String query) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return OptionalLong.of(row.getLong(1));
        } catch (SQLException away) {
            return OptionalLong.empty();
        }
    }
}
