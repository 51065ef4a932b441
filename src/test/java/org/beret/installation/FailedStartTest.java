package org.beret.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beret.Application;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A start that must fail says why and what to do in five lines, and has made nothing. The real program is started. */
@ExtendWith(OutputCaptureExtension.class)
class FailedStartTest {

    private static final int MOST_LINES = 5;

    /** What may be mended without the settings: the unit of systemd starts again. */
    private static final Set<String> PASSING =
            Set.of("there is no host nowhere.invalid", "127.0.0.1:1", "can only be read", "cannot listen");

    private static EmbeddedPostgres postgres;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aServerWithADatabaseThatCanOnlyBeRead() throws IOException {
        postgres = EmbeddedPostgres.start();
        var jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        jdbc.sql("create database standby").update();
        jdbc.sql("alter database standby set default_transaction_read_only = on")
                .update();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void withoutAnAddress(CapturedOutput output) {
        refused(output, "not set where people reach this server", "--beret.address=https://", "--beret.address=");
    }

    @ParameterizedTest
    @CsvSource({
        "db.example/beret, does not begin with jdbc:postgresql, BERET_DATABASE_URL",
        "jdbc:postgresql://nowhere.invalid/beret?password=secret, there is no host nowhere.invalid, host and port",
        "jdbc:postgresql://127.0.0.1:1/beret?password=secret, 127.0.0.1:1, host and port",
        "jdbc:postgresql://127.0.0.1:PORT/nothing?user=postgres&password=secret, no such database, createdb",
        "jdbc:postgresql://127.0.0.1:PORT/postgres?user=somebody&password=secret, let this user in, BERET_DATABASE_PASSWORD",
        "jdbc:postgresql://127.0.0.1:PORT/standby?user=postgres&password=secret, can only be read, primary"
    })
    void withADatabaseThatDoesNotServe(String url, String what, String remedy, CapturedOutput output) {
        refused(
                output,
                what,
                remedy,
                "--spring.datasource.url=" + url.replace("PORT", String.valueOf(postgres.getPort())),
                "--spring.datasource.username=",
                "--spring.datasource.password=");

        assertThat(output).doesNotContain("secret");
    }

    @Test
    void withoutADatabase(CapturedOutput output) {
        refused(output, "not said where the database is", "BERET_DATABASE_URL=jdbc:postgresql://host/name");
    }

    @Test
    void withAFolderThatCannotBeWritten(CapturedOutput output) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        var database = "--spring.datasource.url=jdbc:h2:file:" + file.resolve("beret");

        refused(output, "may not write", "Give the folder", database);
    }

    @Test
    void withAKeyThatCannotBeMade(CapturedOutput output) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "no folder");

        refused(output, "key that signs", "Give the folder", h2(), "--beret.certificates.key=" + file.resolve("key"));
    }

    @Test
    void withoutCourses(CapturedOutput output) {
        refused(output, "no folder", "--beret.courses=", h2(), "--beret.courses=" + folder.resolve("none"));
    }

    @Test
    void whereAnotherListens(CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(output, "cannot listen", "--server.port", h2(), "--server.port=" + taken.getLocalPort());
        }
    }

    private String h2() {
        return "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("data/beret");
    }

    private void refused(CapturedOutput output, String what, String remedy, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=production",
                "--beret.address=https://beret.example",
                "--beret.certificates.key=" + folder.resolve("data/key.pem"),
                "--beret.second-factor.key=" + folder.resolve("data/second-factor.key"),
                "--server.port=0"));
        // The last of two counts only if the first is gone.
        for (var setting : settings) {
            arguments.removeIf(earlier -> earlier.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
            arguments.add(setting);
        }

        assertThatThrownBy(() -> SpringApplication.run(Application.class, arguments.toArray(String[]::new)))
                .isInstanceOfSatisfying(
                        UnsafeStart.class,
                        failure -> assertThat(failure.exitCode())
                                .as(what)
                                .isEqualTo(PASSING.contains(what) ? UnsafeStart.PASSES : UnsafeStart.CONFIGURATION));

        assertThat(Report.of(output)).hasSizeLessThanOrEqualTo(MOST_LINES);
        assertThat(String.join(" ", Report.of(output))).contains(what).contains(remedy);
        assertThat(output).doesNotContain("\tat org.");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
