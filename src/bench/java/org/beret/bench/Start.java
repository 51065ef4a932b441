package org.beret.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * From the start of the process to the first sign-in page, on a database that is there: the program of the package, with its own
 * Java and AOT cache, beside the plain jar, in turn. Both have to be there: {@code ./mvnw -Ppackage}. Options: {@code -Drounds=5}.
 */
final class Start {

    private static final Path PACKAGED = Path.of("target/debian/usr/lib/beret").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double AIM_SECONDS = 3;
    private static final double NANOS = 1e9;
    private static final long POLL_MILLIS = 10;

    private Start() {}

    /** What a start took; the processor is that of all its threads. */
    private record Taken(double wall, double processor) {}

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        var java = ProcessHandle.current().info().command().orElse("java");
        var plain = List.of(java, "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED", "-jar", jar());
        var packaged = List.of(
                PACKAGED.resolve("runtime/bin/java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:AOTCache=" + PACKAGED.resolve("beret.aot"),
                "-jar",
                PACKAGED.resolve("beret.jar").toString());
        try (var scratch = Scratch.make()) {
            start(plain, scratch.folder());
            var plains = new ArrayList<Taken>();
            var packageds = new ArrayList<Taken>();
            for (var round = 0; round < Integer.getInteger("rounds", 5); round++) {
                packageds.add(start(packaged, scratch.folder()));
                plains.add(start(plain, scratch.folder()));
            }
            print(plains, packageds);
        }
        Machine.print();
    }

    private static void print(List<Taken> plain, List<Taken> packaged) {
        var walls = median(packaged, Taken::wall);
        var share = walls / median(plain, Taken::wall);
        new Table("medians", "s to the first page", "s of processor", "of the plain jar", "aim")
                .row("plain jar", median(plain, Taken::wall), median(plain, Taken::processor), "", "")
                .row("package", walls, median(packaged, Taken::processor), "%.2f".formatted(share), AIM_SECONDS)
                .print("From the start to the first page");
    }

    private static Taken start(List<String> program, Path folder) throws IOException, InterruptedException {
        var port = freePort();
        var command = new ArrayList<>(program);
        command.addAll(List.of(
                "--server.port=" + port,
                "--beret.address=http://127.0.0.1:" + port,
                "--beret.courses=" + Path.of("courses").toAbsolutePath()));
        var start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        try {
            while (!answers(port)) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IllegalStateException("No page:\n" + Files.readString(folder.resolve("server.log")));
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            var wall = (System.nanoTime() - start) / NANOS;
            return new Taken(
                    wall,
                    process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(int port) {
        try {
            var page =
                    URI.create("http://127.0.0.1:" + port + "/sign-in").toURL().openConnection();
            return ((HttpURLConnection) page).getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double median(List<Taken> starts, ToDoubleFunction<Taken> figure) {
        return starts.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(starts.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static String jar() throws IOException {
        try (var jars = Files.newDirectoryStream(Path.of("target"), "beret-*.jar")) {
            return jars.iterator().next().toAbsolutePath().toString();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
