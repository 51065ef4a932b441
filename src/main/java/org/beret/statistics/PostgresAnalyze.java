package org.beret.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Runs {@code analyze} on PostgreSQL after a table was filled in the same transaction: without statistics the planner takes it
 * for empty and plans for millions of rows as for a few. Does nothing on H2.
 */
@Component
class PostgresAnalyze {

    private final JdbcTemplate jdbc;

    PostgresAnalyze(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void table(String table) {
        if (Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) this::isPostgres))) {
            jdbc.execute("analyze " + table);
        }
    }

    private boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
}
