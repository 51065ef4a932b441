package org.beret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** What the server has acknowledged is there after its process was killed, whatever an H2 file is tempted to put off. */
class CommittedWorkTest {

    private static final int COMMITS = 500;

    @TempDir
    private Path folder;

    static Stream<String> h2Files() throws IOException {
        return new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml")).stream()
                        .map(profile -> String.valueOf(profile.getProperty("spring.datasource.url")))
                        .filter(url -> url.startsWith("jdbc:h2:file:"));
    }

    @ParameterizedTest
    @MethodSource("h2Files")
    void anAcknowledgedCommitOutlivesTheProcess(String configured) throws Exception {
        var url = configured.replace("./data", folder.toString());

        new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        url)
                .inheritIO()
                .start()
                .waitFor();

        try (var connection = DriverManager.getConnection(url, "sa", "");
                var found = connection.createStatement().executeQuery("select revision from answer")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getLong("revision")).isEqualTo(COMMITS);
        }
    }

    /** A process that commits and is gone at once, as when it is killed. */
    static final class KilledServer {

        private KilledServer() {}

        public static void main(String[] arguments) throws SQLException {
            try (var connection = DriverManager.getConnection(arguments[0], "sa", "")) {
                var statement = connection.createStatement();
                statement.execute("create table answer (revision integer)");
                statement.execute("insert into answer values (0)");
                for (var commit = 0; commit < COMMITS; commit++) {
                    statement.execute("update answer set revision = revision + 1");
                }
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
