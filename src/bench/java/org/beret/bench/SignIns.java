package org.beret.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a reader waits for the next lesson while {@link Strangers} send a thousand wrong sign-ins a second, each from another network and with
 * another name, bodies of 60 MB, and keep 500 connections open on which hardly anything comes; then while they look up a thousand
 * certificates a second. Baseline: the same reader alone, in the same run.
 * Options: {@code -Dseconds=30} of the pressure, {@code -Drate=1000} sign-ins or look-ups a second, {@code -Dslow=500} connections.
 */
final class SignIns {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("seconds", 30));
    private static final int RATE = Integer.getInteger("rate", 1000);
    private static final int SLOW = Integer.getInteger("slow", 500);
    private static final int PAUSE = 100;
    private static final String READER = "trainee@beret.example";

    private final URI server;

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
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        });
        var alone = new Load(reading, started::processor)
                .warmUp(Duration.ofSeconds(5))
                .run(LENGTH.dividedBy(3))
                .result();
        Load.Result pressed;
        Load.Result verified;
        Strangers guessing;
        Strangers verifying;
        try (var strangers = new Strangers(server)) {
            guessing = strangers;
            strangers.begin(RATE, SLOW);
            pressed = under(reading, started);
        }
        try (var strangers = new Strangers(server)) {
            verifying = strangers;
            strangers.lookUp(RATE);
            verified = under(reading, started);
        }
        print(alone, pressed, verified);
        print(guessing, verifying);
    }

    private static Load.Result under(List<Load.Step> reading, Server started) throws Exception {
        TimeUnit.SECONDS.sleep(2);
        return new Load(reading, started::processor).run(LENGTH).result();
    }

    private static void print(Load.Result alone, Load.Result pressed, Load.Result verified) {
        new Table("", "median ms", "p95 ms", "p99 ms", "aim")
                .row("alone", alone.median() - PAUSE, alone.p95() - PAUSE, alone.p99() - PAUSE, "")
                .row("pressed", pressed.median() - PAUSE, pressed.p95() - PAUSE, pressed.p99() - PAUSE, "under 1000")
                .row(
                        "certificates looked up",
                        verified.median() - PAUSE,
                        verified.p95() - PAUSE,
                        verified.p99() - PAUSE,
                        "under 1000")
                .print("The next lesson, while strangers press the server");
    }

    private static void print(Strangers strangers, Strangers verifying) {
        var seconds = (double) LENGTH.toSeconds() + 2;
        new Table("", "a second")
                .row("sign-ins sent", strangers.sent.sum() / seconds)
                .row("of these for which this machine had no connection left", strangers.unsent.sum() / seconds)
                .row("of these looked at, or refused for guessing", strangers.looked.sum() / seconds)
                .row("of these told to try again", strangers.turnedAway.sum() / seconds)
                .row("certificates looked up", verifying.looked.sum() / seconds)
                .row("of these refused for guessing", verifying.turnedAway.sum() / seconds)
                .row("bodies of 60 MB begun", strangers.bodies.sum() / seconds)
                .row("MB of them sent", strangers.bytes.sum() / seconds / 1e6)
                .print("What strangers sent");
        new Table("", "")
                .row("sign-ins that waited for an answer at once", strangers.mostWaiting.get())
                .row("slow connections opened", strangers.slow.sum())
                .print("At most");
    }
}
