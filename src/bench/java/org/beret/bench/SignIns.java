package org.beret.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * How long a reader waits for the next lesson while strangers send a thousand wrong sign-ins a second, each from another
 * network and with another name. Baseline: the same reader alone, in the same run. Options: {@code -Dseconds=30} of the
 * flood, {@code -Drate=1000} a second.
 */
final class SignIns {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("seconds", 30));
    private static final int RATE = Integer.getInteger("rate", 1000);
    private static final int STRANGERS = 100;
    private static final String READER = "trainee@beret.example";

    private final URI server;
    private final AtomicBoolean over = new AtomicBoolean();
    private final LongAdder looked = new LongAdder();
    private final LongAdder turnedAway = new LongAdder();

    private SignIns(URI server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        try (var scratch = Scratch.make();
                var database = Database.h2(scratch.folder());
                var started = Server.start(scratch.folder(), database, "1g");
                var reader = Visitor.signedIn(started.address(), READER)) {
            new SignIns(started.address()).compare(reader, started);
        }
    }

    private void compare(Visitor reader, Server started) throws Exception {
        var lesson = TrainingAddresses.of(reader).lesson();
        List<Load.Step> reading = List.of(() -> {
            reader.get(lesson);
            TimeUnit.MILLISECONDS.sleep(100);
        });
        var alone = new Load(reading, started::processor)
                .warmUp(Duration.ofSeconds(5))
                .run(LENGTH.dividedBy(3))
                .result();
        try (var strangers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < STRANGERS; number++) {
                var _ = strangers.submit(this::flood);
            }
            TimeUnit.SECONDS.sleep(2);
            var flooded = new Load(reading, started::processor).run(LENGTH).result();
            over.set(true);
            print(alone, flooded);
        }
    }

    /** Keeps to its share of the rate as far as the server answers fast enough. */
    private Void flood() throws Exception {
        var pause = TimeUnit.SECONDS.toNanos(1) * STRANGERS / RATE;
        try (var stranger = Visitor.stranger(server)) {
            var token = stranger.formToken();
            for (var next = System.nanoTime(); !over.get(); next += pause) {
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                var reply = stranger.signIn(token, name(), "a-wrong-password", from());
                (reply.values("location").toString().contains("busy") ? turnedAway : looked).increment();
            }
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

    private void print(Load.Result alone, Load.Result flooded) {
        var seconds = (double) LENGTH.toSeconds() + 2;
        new Table("", "median ms", "p95 ms", "p99 ms", "aim")
                .row("alone", alone.median() - 100, alone.p95() - 100, alone.p99() - 100, "")
                .row("under the flood", flooded.median() - 100, flooded.p95() - 100, flooded.p99() - 100, "under 1000")
                .print("The next lesson, while strangers guess passwords");
        new Table("", "a second")
                .row("sign-ins whose password was looked at or that were refused for guessing", looked.sum() / seconds)
                .row("sign-ins that were told to try again", turnedAway.sum() / seconds)
                .print("Wrong sign-ins");
    }
}
