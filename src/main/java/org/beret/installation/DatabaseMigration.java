package org.beret.installation;

import java.sql.SQLException;
import java.util.Arrays;
import org.beret.shared.PrivateFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Migrates the database at the start. A database of release 0.1, or with tables
 * that this program does not know, is refused before anything in it is changed. */
@Component
class DatabaseMigration implements FlywayMigrationStrategy {

    /** Release 0.1 numbered its migrations 1 to 42; later baselines begin with 1.1. */
    private static final MigrationVersion FIRST_OF_0_1 = MigrationVersion.fromVersion("1");

    @Override
    public void migrate(Flyway flyway) {
        var isOf01 = Arrays.stream(flyway.info().applied())
                .anyMatch(migration -> FIRST_OF_0_1.equals(migration.getVersion()));
        if (isOf01) {
            throw new UnreadableDatabase(address(flyway));
        }
        new SchemaCompatibility(flyway, address(flyway)).check();
        flyway.migrate();
        DatabaseFile.of(address(flyway)).ifPresent(PrivateFile::close);
    }

    private static String address(Flyway flyway) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
