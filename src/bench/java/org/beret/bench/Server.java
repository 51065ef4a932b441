package org.beret.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Beret as a process of its own on a free port of the loopback, with the demonstration's people. */
final class Server implements AutoCloseable {

    private static final String PEOPLE_ARE_THERE = "The demonstration is ready";
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final long POLL_MILLIS = 20;
    private static final long STOP_SECONDS = 20;

    private final Process process;
    private final URI address;
    private final Path log;
    private final Duration wallToFirstPage;
    private final Duration processorToFirstPage;

    private Server(Process process, URI address, Path log) throws IOException, InterruptedException {
        this.process = process;
        this.address = address;
        this.log = log;
        var start = System.nanoTime();
        await(() -> answers(address.resolve("/sign-in")));
        this.wallToFirstPage = Duration.ofNanos(System.nanoTime() - start);
        this.processorToFirstPage = processor();
        await(() -> Files.readString(log).contains(PEOPLE_ARE_THERE));
    }

    /**
     * Starts {@code org.beret.Application} and waits for its first page.
     *
     * @param folder for its log, and for nothing else unless the database says so
     * @param heap as after {@code -Xmx}
     */
    static Server start(Path folder, Database database, String heap) throws IOException, InterruptedException {
        return start(folder, database, heap, "org.beret.Application", List.of());
    }

    /** Starts it from another main class, which may add to it. */
    static Server start(Path folder, Database database, String heap, String main, List<String> arguments)
            throws IOException, InterruptedException {
        return start(freePort(), folder, database, heap, main, arguments);
    }

    /** Starts it on a port, for example that of one which was killed. */
    static Server start(int port, Path folder, Database database, String heap, String main, List<String> arguments)
            throws IOException, InterruptedException {
        var log = folder.resolve("server.log");
        var process = process(log, port, database, heap, main, arguments);
        return new Server(process, URI.create("http://127.0.0.1:" + port), log);
    }

    /** Runs a command instead of a server, and says with which code it ended. */
    static int command(Path folder, Database database, List<String> arguments)
            throws IOException, InterruptedException {
        var log = folder.resolve("command.log");
        return process(log, freePort(), database, "500m", "org.beret.Application", arguments)
                .waitFor();
    }

    private static Process process(
            Path log, int port, Database database, String heap, String main, List<String> arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap,
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(ownOptions());
        command.addAll(List.of(
                "-cp",
                classpath(),
                main,
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    URI address() {
        return address;
    }

    /** From the start of the process to the first sign-in page. */
    Duration wallToFirstPage() {
        return wallToFirstPage;
    }

    /** Processor time spent until then. */
    Duration processorToFirstPage() {
        return processorToFirstPage;
    }

    /** Processor time spent so far. */
    Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    long liveHeap() throws IOException, InterruptedException {
        return Machine.liveHeap(process.pid());
    }

    /** Waits until a condition holds while the server runs. */
    void await(Condition condition) throws IOException, InterruptedException {
        await(condition, PATIENCE);
    }

    /** Waits for no longer than this. */
    void await(Condition condition, Duration patience) throws IOException, InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The server did not come up:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Something to wait for. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Ends it in the middle of whatever it does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops it as it is, without telling it, and lets it go on after this time. */
    void hang(Duration time) throws IOException, InterruptedException {
        signal("STOP");
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } finally {
            signal("CONT");
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Lets the server finish what it does, for a while. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly().onExit().join();
    }

    private static boolean answers(URI page) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(page).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What Beret itself needs, without the libraries of the tests, and these commands. */
    private static String classpath() {
        var commands = Path.of(
                Server.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        return String.join(
                File.pathSeparator, "target/classes", System.getProperty("beret.classpath", ""), commands.toString());
    }

    /** More options for the server's Java, from the property {@code server.options}: to look into a server under load. */
    private static List<String> ownOptions() {
        return Stream.of(System.getProperty("server.options", "").split(" ", -1))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
