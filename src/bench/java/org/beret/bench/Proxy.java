package org.beret.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** HAProxy as a process of its own, with {@code src/dist/ha/haproxy.cfg} on other ports. */
final class Proxy implements AutoCloseable {

    private final Process process;
    private final URI address;

    private Proxy(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static Proxy start(Path folder, URI one, URI two) throws IOException {
        var port = Server.freePort();
        var settings = Files.readString(Path.of("src/dist/ha/haproxy.cfg"))
                .replace("127.0.0.1:8000", "127.0.0.1:" + port)
                .replace("127.0.0.1:8081", one.getAuthority())
                .replace("127.0.0.1:8082", two.getAuthority());
        var file = Files.writeString(folder.resolve("haproxy.cfg"), settings);
        var process = new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Proxy(process, URI.create("http://127.0.0.1:" + port));
    }

    URI address() {
        return address;
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
