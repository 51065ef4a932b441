package org.beret.installation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Fills an empty database from a backup: makes the tables by the migrations that had made them then, and writes all rows in one
 * transaction. Foreign keys are taken away meanwhile and made again at the end, which fails if a row is missing.
 */
record BackupRestore(String url, Properties credentials) {

    /**
     * Fills the database.
     *
     * @throws BackupFailure if the database is not empty, or the backup is of tables that this program does not know
     */
    void restore(BackupReader backup) throws SQLException {
        try (var connection = DriverManager.getConnection(url, credentials)) {
            refuseFilled(new DatabaseTables(connection));
        }
        migrate(backup.manifest());
        try (var connection = DriverManager.getConnection(url, credentials)) {
            connection.setAutoCommit(false);
            fill(connection, backup);
            connection.commit();
        }
    }

    private static void refuseFilled(DatabaseTables tables) throws SQLException {
        var isFilled = tables.isMigrated()
                ? !tables.texts("select 1 from installation_self").isEmpty()
                : !tables.names().isEmpty();
        if (isFilled) {
            throw new BackupFailure("The database is not empty. Nothing was changed. Restore into a new one.");
        }
    }

    private void migrate(BackupManifest manifest) {
        var last = manifest.migrations().getLast().version();
        var flyway = Flyway.configure()
                .dataSource(url, credentials.getProperty("user"), credentials.getProperty("password"))
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor())
                .target(last)
                .load();
        var known = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getVersion() != null)
                .toList();
        for (var migration : manifest.migrations()) {
            if (known.stream().noneMatch(own -> isSame(own, migration))) {
                throw new BackupFailure("The backup is of another release of Beret (migration " + migration.version()
                        + "). Restore it with that release, and upgrade then.");
            }
        }
        flyway.migrate();
    }

    /** What the two databases write differently has a checksum of its own. */
    private static boolean isSame(MigrationInfo own, BackupManifest.Migration then) {
        return own.getVersion().getVersion().equals(then.version())
                && (own.getVersion()
                                        .getVersion()
                                        .chars()
                                        .filter(sign -> sign == '.')
                                        .count()
                                > 1
                        || Objects.equals(own.getChecksum(), then.checksum()));
    }

    private String vendor() {
        return url.startsWith("jdbc:postgresql:") ? "postgresql" : "h2";
    }

    private static void fill(Connection connection, BackupReader backup) throws SQLException {
        var tables = new DatabaseTables(connection);
        var keys = tables.foreignKeys();
        for (var key : keys) {
            tables.execute(key.dropping());
        }
        for (var contents : backup.manifest().tables()) {
            tables.execute("delete from " + contents.table());
            try (var insert = new TableInsert(connection, contents.table())) {
                backup.rows(contents, insert::accept);
                insert.finish();
            }
            for (var counter : tables.counters(contents.table())) {
                var next = tables.texts("select coalesce(max(" + counter + "), 0) + 1 from " + contents.table());
                tables.execute("alter table %s alter column %s restart with %s"
                        .formatted(contents.table(), counter, next.getFirst()));
            }
        }
        for (var key : keys) {
            tables.execute(key.adding());
        }
    }
}
