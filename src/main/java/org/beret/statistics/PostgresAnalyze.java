package org.beret.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL look at a table that was filled in the same transaction: until then it takes it for empty, and plans for
 * millions of rows as for a few. H2 counts for itself.
 */
@Component
class PostgresAnalyze {

    private final JdbcTemplate jdbc;

    PostgresAnalyze(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void look(String table) {
        if (Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) this::isPostgres))) {
            jdbc.execute("analyze " + table);
        }
    }

    private boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
}
