package org.beret.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the server that can be cut. What DevTools cuts is the connection of one page; a service worker has its own.
 */
final class Link implements AutoCloseable {

    private final int server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private int port;
    private @Nullable ServerSocket listening;

    Link(int server) {
        this.server = server;
        restore();
    }

    /** Where the browser finds the server, now and after each cut. */
    int port() {
        return port;
    }

    synchronized void cut() {
        try {
            if (listening != null) {
                listening.close();
            }
            for (var socket : open) {
                socket.close();
            }
            open.clear();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void restore() {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = socket.getLocalPort();
            listening = socket;
            Thread.ofVirtual().start(() -> accept(socket));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                var browser = socket.accept();
                var ours = new Socket(InetAddress.getLoopbackAddress(), server);
                lead(socket, browser, ours);
            }
        } catch (IOException cut) {
            // Nobody connects any more.
        }
    }

    /** Whoever has come while the link was being cut does not get through. */
    private synchronized void lead(ServerSocket through, Socket browser, Socket ours) throws IOException {
        if (through.isClosed()) {
            browser.close();
            ours.close();
            return;
        }
        open.add(browser);
        open.add(ours);
        Thread.ofVirtual().start(() -> hand(browser, ours));
        Thread.ofVirtual().start(() -> hand(ours, browser));
    }

    private static void hand(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends are closed.
        }
    }

    @Override
    public void close() {
        cut();
    }
}
