package org.beret.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.beret.bench.Server.Condition;

/**
 * How long a clerk waits who asks for a thousand slips, when their file is there, and what another reader of the server waits for a page
 * meanwhile. Baselines in the same run: the same slips laid out in one thread, and the reader alone. The option {@code -Ddatabase=h2} or
 * {@code postgresql} measures one of the two databases.
 */
final class SlipsMade {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration ALONE = Duration.ofSeconds(20);
    private static final long BETWEEN_PAGES = 200;
    private static final double MILLION = 1e6;
    private static final long MEGABYTE = 1 << 20;
    private static final double WORST = 0.95;

    private SlipsMade() {}

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        var made = new Table("", "clerk waits s", "file there s", "bare layout s", "of bare", "heap at most MB");
        var read = new Table("", "alone: half ms", "95% ms", "meanwhile: half ms", "95% ms", "worst ms");
        for (var name : System.getProperty("database", "h2,postgresql").split(",", -1)) {
            try (var scratch = Scratch.make();
                    var database =
                            name.equals("h2") ? Database.h2(scratch.folder()) : Database.postgresql(scratch.folder())) {
                var where = List.of("--" + SlipsRun.FOLDER + "=" + scratch.folder());
                try (var server =
                        Server.start(scratch.folder(), database, "512m", SlipsServer.class.getName(), where)) {
                    server.await(() -> Files.exists(scratch.folder().resolve(SlipsRun.READY)), PATIENCE);
                    measure(server, scratch, database, made, read);
                }
            }
        }
        made.print(SlipsRun.SLIPS + " slips, -Xmx512m");
        read.print("Another clerk's list of people, before and while the slips are made");
    }

    private static void measure(Server server, Scratch scratch, Database database, Table made, Table read)
            throws IOException, InterruptedException {
        var result = scratch.folder().resolve(SlipsRun.RESULT);
        try (var reader = Visitor.signedIn(server.address(), "centre@beret.example")) {
            reader(reader, until(ALONE.dividedBy(2)));
            var alone = reader(reader, until(ALONE));
            Files.createFile(scratch.folder().resolve(SlipsRun.GO));
            var meanwhile = reader(reader, () -> Files.exists(result));
            server.await(() -> Files.exists(result), PATIENCE);
            read.row(
                    database.name(),
                    share(alone, 0.5),
                    share(alone, WORST),
                    share(meanwhile, 0.5),
                    share(meanwhile, WORST),
                    share(meanwhile, 1));
        }
        var nanos = Files.readString(result).trim().split(" ", -1);
        var bare = Long.parseLong(nanos[0]) / MILLION / 1000;
        var whole = Long.parseLong(nanos[2]) / MILLION / 1000;
        made.row(
                database.name(),
                Long.parseLong(nanos[1]) / MILLION / 1000,
                whole,
                bare,
                Math.round(whole * 100 / bare) + "%",
                Long.parseLong(nanos[3]) / MEGABYTE);
    }

    private static Condition until(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() > end;
    }

    /** Milliseconds of each page. */
    private static List<Double> reader(Visitor reader, Condition over) throws IOException, InterruptedException {
        var millis = new ArrayList<Double>();
        while (!over.holds()) {
            var start = System.nanoTime();
            reader.get("/people");
            millis.add((System.nanoTime() - start) / MILLION);
            TimeUnit.MILLISECONDS.sleep(BETWEEN_PAGES);
        }
        return millis.stream().sorted().toList();
    }

    private static double share(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }
}
