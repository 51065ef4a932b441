package org.beret.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Strangers who press the server without waiting for its answers: wrong sign-ins at a rate that does not fall when the server is slow, bodies of
 * 60 MB, and connections on which a byte comes now and then.
 */
final class Strangers implements AutoCloseable {

    private static final int SENDERS_OF_BODIES = 4;
    private static final int BODY = 60_000_000;

    /** A process may have so many connections, and not more. */
    private static final int MOST_AT_ONCE = 2000;

    private final URI server;
    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Visitor> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    final AtomicInteger mostWaiting = new AtomicInteger();
    final LongAdder sent = new LongAdder();
    final LongAdder unsent = new LongAdder();
    final LongAdder turnedAway = new LongAdder();
    final LongAdder looked = new LongAdder();
    final LongAdder bodies = new LongAdder();
    final LongAdder bytes = new LongAdder();
    final LongAdder slow = new LongAdder();

    Strangers(URI server) {
        this.server = server;
    }

    /** Something that a stranger does until it is over. */
    private interface Act {
        void run() throws Exception;
    }

    /** What a stranger asks for once. */
    private interface Call {
        void make(Visitor stranger) throws IOException;
    }

    void begin(int signInsASecond, int slowConnections) throws IOException {
        String token;
        try (var first = Visitor.stranger(server)) {
            token = first.formToken();
        }
        atRate(
                signInsASecond,
                stranger -> {
                    var reply = stranger.signIn(token, name(), "a-wrong-password", from());
                    (reply.values("location").toString().contains("busy") ? turnedAway : looked).increment();
                },
                token);
        for (var number = 0; number < SENDERS_OF_BODIES; number++) {
            repeat(this::sendBody);
        }
        for (var number = 0; number < slowConnections; number++) {
            repeat(this::drip);
        }
    }

    /** Numbers that certificates could have, each looked up from another network. */
    void lookUp(int aSecond) {
        atRate(
                aSecond,
                stranger -> {
                    var reply = stranger.verify(CertificateNumbers.random(), from());
                    (reply.status() == 429 ? turnedAway : looked).increment();
                },
                "");
    }

    private void atRate(int aSecond, Call call, String token) {
        var pause = TimeUnit.SECONDS.toNanos(1) / aSecond;
        repeat(() -> {
            for (var next = System.nanoTime(); !over.get(); next += pause) {
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                sent.increment();
                var _ = threads.submit(() -> send(call, token));
            }
        });
    }

    /** Again and again, whatever the server does with the connection. */
    private void repeat(Act act) {
        var _ = threads.submit(() -> {
            while (!over.get()) {
                try {
                    act.run();
                } catch (IOException closed) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
            return null;
        });
    }

    private Void send(Call call, String token) throws IOException {
        if (waiting.get() >= MOST_AT_ONCE) {
            unsent.increment();
            return null;
        }
        mostWaiting.accumulateAndGet(waiting.incrementAndGet(), Math::max);
        var stranger = idle.poll();
        if (stranger == null) {
            stranger = Visitor.stranger(server, "BERET-FORM", token);
        }
        try {
            call.make(stranger);
            idle.add(stranger);
        } catch (IOException closed) {
            stranger.close();
        } finally {
            waiting.decrementAndGet();
        }
        return null;
    }

    private static String name() {
        return "officer" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) + "@police.example";
    }

    /** The server believes the address that a proxy on the same machine tells it. */
    private static String from() {
        var random = ThreadLocalRandom.current();
        return "X-Forwarded-For: 2001:db8:%x:%x::1\r\n".formatted(random.nextInt(65_536), random.nextInt(65_536));
    }

    private void sendBody() throws IOException, InterruptedException {
        var part = new byte[65_536];
        try (var socket = open()) {
            bodies.increment();
            var out = socket.getOutputStream();
            write(
                    out,
                    "POST /verify HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: " + BODY + "\r\n\r\ncode=");
            for (var left = BODY; left > 0 && !over.get(); left -= part.length) {
                out.write(part);
                bytes.add(part.length);
            }
        }
        TimeUnit.MILLISECONDS.sleep(10);
    }

    private void drip() throws IOException, InterruptedException {
        try (var socket = open()) {
            var out = socket.getOutputStream();
            slow.increment();
            write(out, "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            while (!over.get()) {
                write(out, "a");
                TimeUnit.SECONDS.sleep(2);
            }
        }
    }

    private Socket open() throws IOException {
        return new Socket(server.getHost(), server.getPort());
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        over.set(true);
        threads.shutdownNow();
    }
}
