package org.beret.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** HAProxy as a process of its own, with {@code src/dist/ha/haproxy.cfg} on other ports. */
final class Proxy implements AutoCloseable {

    private final Path settings;
    private final URI address;
    private Process process;

    private Proxy(Path settings, URI address, Process process) {
        this.settings = settings;
        this.address = address;
        this.process = process;
    }

    static Proxy start(Path folder, URI one, URI two) throws IOException {
        var port = Server.freePort();
        var text = Files.readString(Path.of("src/dist/ha/haproxy.cfg"))
                .replace("127.0.0.1:8000", "127.0.0.1:" + port)
                .replace("127.0.0.1:8081", one.getAuthority())
                .replace("127.0.0.1:8082", two.getAuthority());
        var settings = Files.writeString(folder.resolve("haproxy.cfg"), text);
        return new Proxy(settings, URI.create("http://127.0.0.1:" + port), run(settings));
    }

    private static Process run(Path settings) throws IOException {
        var process = new ProcessBuilder("haproxy", "-db", "-f", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(settings.resolveSibling("haproxy.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    URI address() {
        return address;
    }

    /** Kills it, and starts it again, as its unit would. */
    void killAndRestart() throws IOException {
        close();
        process = run(settings);
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("HAProxy has ended");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
