package org.beret.installation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which tables a program starts on: its own, earlier ones, and later ones that say that it may. */
class SchemaCompatibilityTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String url = "jdbc:h2:mem:compatible" + NUMBER.incrementAndGet()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    private final DriverManagerDataSource database = new DriverManagerDataSource(url);
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Flyway flyway = Flyway.configure()
            .dataSource(database)
            .locations("classpath:db/migration", "classpath:db/vendor/h2")
            .load();

    @BeforeEach
    void tablesOfThisRelease() {
        assertThatCode(this::check).as("an empty database").doesNotThrowAnyException();
        flyway.migrate();
    }

    @Test
    void itsOwnAndEarlierTablesAreTaken() {
        assertThatCode(this::check).doesNotThrowAnyException();
        jdbc.sql("delete from \"flyway_schema_history\" where \"version\" = '1.11'")
                .update();
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void laterTablesAreRefused() {
        later("learning incompatible");

        assertThatThrownBy(this::check)
                .isInstanceOf(UnsafeStart.class)
                .hasMessageContaining("later release of Beret (migration 99)")
                .hasMessageNotContaining("MODE");
    }

    @Test
    void laterTablesThatSaySoAreTaken() {
        later("learning compatible");

        assertThatCode(this::check).doesNotThrowAnyException();
        assertThatCode(flyway::migrate).doesNotThrowAnyException();
    }

    @Test
    void tablesOfAnotherProgramAreRefused() {
        jdbc.sql("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1.07'")
                .update();

        assertThatThrownBy(this::check)
                .hasMessageContaining("made by another program")
                .hasMessageContaining("1.07");
    }

    @Test
    void anUpgradeThatWasBrokenOffIsRefused() {
        jdbc.sql("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '1.11'")
                .update();

        assertThatThrownBy(this::check).hasMessageContaining("broken off");
    }

    private void later(String description) {
        jdbc.sql("""
                        insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script", "checksum",
                            "installed_by", "execution_time", "success")
                        values (99, '99', :description, 'SQL', 'V99__x.sql', 1, 'x', 1, true)""").param("description", description).update();
    }

    private void check() {
        new SchemaCompatibility(flyway, url).check();
    }
}
