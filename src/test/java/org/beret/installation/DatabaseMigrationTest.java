package org.beret.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.beret.Application;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a start says to a database of release 0.1, and that it leaves everything in it as it was. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseMigrationTest {

    private static final int MOST_LINES = 5;

    @Test
    void anH2FileOf01IsRefusedAndTheFileIsNamed(@TempDir Path folder, CapturedOutput output) {
        var file = folder.resolve("demo");

        assertRefused(
                "jdbc:h2:file:" + file + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH", output);

        assertThat(output).contains("delete the file " + file + ".mv.db");
    }

    @Test
    void aPostgresDatabaseOf01IsRefusedWithoutTellingThePassword(CapturedOutput output) throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            assertRefused(postgres.getJdbcUrl("postgres", "postgres") + "&password=secret", output);
        }

        assertThat(output).contains("BERET_DATABASE_URL").doesNotContain("secret");
    }

    private static void assertRefused(String address, CapturedOutput output) {
        var database = new DriverManagerDataSource(address);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:earlier-release")
                .load()
                .migrate();
        var before = contents(database);

        assertThatThrownBy(() -> start(address)).hasRootCauseInstanceOf(UnreadableDatabase.class);

        assertThat(Report.of(output))
                .hasSizeLessThanOrEqualTo(MOST_LINES)
                .anyMatch(line -> line.contains("holds data of Beret 0.1"));
        assertThat(output).doesNotContain("\tat org.");
        assertThat(contents(database)).isEqualTo(before);
    }

    private static void start(String address) {
        SpringApplication.run(
                Application.class, "--spring.datasource.url=" + address, "--beret.courses=courses", "--server.port=0");
    }

    /** All tables, and the rows of those that are there. */
    private static List<String> contents(DriverManagerDataSource database) {
        var jdbc = JdbcClient.create(database);
        var tables = jdbc.sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list();
        return tables.stream()
                .sorted()
                .flatMap(table -> Stream.concat(
                        Stream.of(table),
                        jdbc.sql("select * from " + table).query().listOfRows().stream()
                                .map(Object::toString)))
                .toList();
    }
}
