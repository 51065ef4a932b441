package org.beret.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.beret.bench.Database.PostgreSql;

/** What can befall a PostgreSQL from outside, and what it holds afterwards. */
record PostgresTroubles(PostgreSql database) {

    private static final String OTHERS = "backend_type = 'client backend' and pid <> pg_backend_pid()";

    /** The only number that a query gives. */
    long count(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), "");
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Ends the connections of all others. */
    void cutConnections() throws SQLException {
        count("select count(pg_terminate_backend(pid)) from pg_stat_activity where " + OTHERS);
    }

    /** Kills a process of it, so that it ends all others and recovers. */
    void kill() throws SQLException {
        var victim = count("select coalesce(min(pid), 0) from pg_stat_activity where " + OTHERS);
        ProcessHandle.of(victim).ifPresent(ProcessHandle::destroyForcibly);
    }
}
