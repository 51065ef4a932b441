package org.beret.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The bare thing that storing an answer comes down to: one row of a table like that of the answers changed, and a commit. */
final class Commits implements AutoCloseable {

    /** As many connections as application.yaml gives the server. */
    private static final int CONNECTIONS = 12;

    private static final String TABLE = """
            create table bench_answer (
                attempt_id uuid not null,
                question_id varchar(80) not null,
                position integer not null,
                revision integer not null,
                choice varchar(1000) not null,
                answered_at timestamp with time zone,
                counted boolean,
                primary key (attempt_id, question_id)
            )""";

    private static final String CHANGE = """
            update bench_answer set revision = ?, choice = ?, answered_at = ?
            where attempt_id = ? and question_id = ? and revision < ? and counted is null""";

    private final HikariDataSource pool;
    private final Load load;

    Commits(Database database) throws SQLException {
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.url());
        settings.setUsername(database.user());
        settings.setPassword("");
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setAutoCommit(false);
        pool = new HikariDataSource(settings);
        load = new Load(steps(pool), () -> Duration.ZERO);
    }

    Load load() {
        return load;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static List<Load.Step> steps(DataSource pool) throws SQLException {
        var steps = new ArrayList<Load.Step>();
        try (var connection = pool.getConnection()) {
            connection.createStatement().execute(TABLE);
            for (var number = 0; number < CONNECTIONS; number++) {
                var rows = new ArrayList<UUID>();
                for (var row = 0; row < BenchTrainees.CROWD; row++) {
                    rows.add(UUID.randomUUID());
                    insert(connection, rows.getLast());
                }
                steps.add(new Change(pool, rows));
            }
            connection.commit();
        }
        return steps;
    }

    private static void insert(Connection connection, UUID attempt) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into bench_answer values (?, 'question', 0, 0, '', null, null)")) {
            insert.setObject(1, attempt);
            insert.executeUpdate();
        }
    }

    /** Changes one row after the other, each in a transaction with a connection from the pool. */
    private static final class Change implements Load.Step {

        private final DataSource pool;
        private final List<UUID> rows;
        private int done;

        private Change(DataSource pool, List<UUID> rows) {
            this.pool = pool;
            this.rows = rows;
        }

        @Override
        public void run() throws SQLException {
            var revision = done / rows.size() + 1;
            try (var connection = pool.getConnection();
                    var change = connection.prepareStatement(CHANGE)) {
                change.setInt(1, revision);
                change.setString(2, revision % 2 == 0 ? "tell-the-commander" : "report-it");
                change.setObject(3, OffsetDateTime.now(ZoneOffset.UTC));
                change.setObject(4, rows.get(done % rows.size()));
                change.setString(5, "question");
                change.setInt(6, revision);
                if (change.executeUpdate() != 1) {
                    throw new IllegalStateException("The row was not changed");
                }
                connection.commit();
            }
            done++;
        }
    }
}
