package org.beret;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The filled database of every release since 0.2.0 becomes today's, on H2 and PostgreSQL, and nothing is lost on the way. A
 * migration that moves rows on purpose says so here.
 */
class ReleaseMigrationTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    static List<ReleaseData> releases() throws IOException {
        return ReleaseData.all();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void anH2DatabaseOfAReleaseIsMigrated(ReleaseData release) throws Exception {
        assertMigrated(
                release,
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"),
                "h2");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aPostgresDatabaseOfAReleaseIsMigrated(ReleaseData release) throws Exception {
        var name = "release_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        assertMigrated(release, postgres.getDatabase("postgres", name), "postgresql");
    }

    private static void assertMigrated(ReleaseData release, DataSource database, String vendor)
            throws IOException, SQLException {
        release.load(database, vendor);
        var jdbc = JdbcClient.create(database);

        ReleaseData.migrations(database, vendor).load().migrate();

        var rows = release.rows();
        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(rows.keySet().stream()
                        .collect(Collectors.toMap(
                                table -> table,
                                table -> jdbc.sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single())))
                .isEqualTo(rows);
        assertThat(ReleaseData.migrations(database, vendor).load().info().pending())
                .isEmpty();
    }
}
