package org.beret.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.beret.shared.UnavailableDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** What a pool with the settings of Beret does with connections to a real PostgreSQL that turn useless. */
class StandbyConnectionsTest {

    @Test
    void connectionsThatAreCutOrCannotWriteAreGivenUpAndWorthASecondTry() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start();
                var pool = pool(postgres)) {
            assertGivenUp(pool, "create table of_a_standby (id int)");
            assertGivenUp(pool, "select pg_terminate_backend(pg_backend_pid())");

            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("create table of_the_leader (id int)"))
                        .isZero();
            }
        }
    }

    private static void assertGivenUp(HikariDataSource pool, String fatal) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session characteristics as transaction read only");
            var failure = catchThrowable(() -> statement.execute(fatal));

            assertThat(UnavailableDatabase.isCauseOf(failure)).isTrue();
            assertThat(connection.isClosed()).isTrue();
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres postgres) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var properties = yaml.getObject();
        var settings = new HikariConfig();
        settings.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        settings.setMaximumPoolSize(1);
        settings.setExceptionOverrideClassName(
                String.valueOf(properties).replaceFirst("(?s).*exception-override-class-name=([\\w.]+).*", "$1"));
        return new HikariDataSource(settings);
    }
}
