package org.beret.browser;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The demonstration in a process of its own, on a database file, that can be killed without warning and started again. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final int port;
    private int starts;
    private @Nullable Process process;

    ServerProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    void start() throws IOException {
        var log = folder.resolve("log-" + ++starts).toFile();
        process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        Awaitility.await().atMost(PATIENCE).until(() -> isReady(log));
    }

    /** As when the power fails: nothing is told, nothing is written any more. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private List<String> command() {
        var database = "jdbc:h2:file:" + folder.resolve("database")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(),
                "org.beret.Application",
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + database,
                "--server.port=" + port);
    }

    private static boolean isReady(File log) throws IOException {
        return Files.readString(log.toPath()).contains("The demonstration is ready");
    }
}
