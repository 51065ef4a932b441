package org.beret.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.beret.bench.Database.PostgreSql;

/**
 * Two servers on one PostgreSQL behind HAProxy, with the settings of {@code src/dist/ha/haproxy.cfg}: a crowd of trainees answers while one
 * server after the other is killed without warning. Then no answer that was acknowledged may be lost or changed, nobody may have been
 * signed out, and the figures have to equal a recount. Options: {@code -Dminutes=3}, and {@code -Dseed=} to repeat a run.
 */
final class Nodes {

    private static final String BERET = "org.beret.Application";
    private static final int MOST_SECONDS_BETWEEN = 15;
    private static final List<String> NAMES = List.of("one", "two");

    private final Path folder;
    private final Database database;
    private final Random random;
    private final List<Server> servers = new ArrayList<>();
    private int kills;

    private Nodes(Path folder, Database database, long seed) {
        this.folder = folder;
        this.database = database;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        var seed = Long.getLong("seed", System.nanoTime());
        var time = Duration.ofMinutes(Integer.getInteger("minutes", 3));
        System.out.println("Seed " + seed + ", " + time.toMinutes() + " minutes");
        Machine.print();
        try (var scratch = Scratch.make();
                var database = (PostgreSql) Database.postgresql(scratch.folder())) {
            new Nodes(scratch.folder(), database, seed).run(time);
        }
    }

    private void run(Duration time) throws Exception {
        var list = folder.resolve("crowd");
        servers.add(start(
                0, Server.freePort(), BenchServer.class.getName(), List.of("--" + BenchTrainees.LIST + "=" + list)));
        servers.getFirst().await(() -> Files.exists(list));
        servers.add(start(1, Server.freePort(), BERET, List.of()));
        try (var proxy =
                Proxy.start(folder, servers.get(0).address(), servers.get(1).address())) {
            var crowd = new ArrayList<NodesTrainee>();
            for (var line : Files.readAllLines(list)) {
                crowd.add(NodesTrainee.of(proxy.address(), line));
            }
            answerAndKill(crowd, time, proxy);
            crowd.forEach(NodesTrainee::compare);
            report(crowd);
        } finally {
            servers.forEach(Server::close);
        }
        recount();
    }

    private void answerAndKill(List<NodesTrainee> crowd, Duration time, Proxy proxy) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answering = crowd.stream()
                    .map(trainee -> threads.submit(() -> trainee.answerUntil(end)))
                    .toList();
            while (System.nanoTime() < end) {
                TimeUnit.SECONDS.sleep(1 + random.nextInt(MOST_SECONDS_BETWEEN));
                var chosen = random.nextInt(NAMES.size());
                servers.get(chosen).kill();
                kills++;
                servers.set(chosen, restart(chosen));
            }
            for (var one : answering) {
                one.get();
            }
        }
        proxy.requireAlive();
    }

    private Server restart(int number) throws IOException, InterruptedException {
        return start(number, servers.get(number).address().getPort(), BERET, List.of());
    }

    private Server start(int number, int port, String main, List<String> more)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(more);
        arguments.add(key());
        return Server.start(
                port, Files.createDirectories(folder.resolve(NAMES.get(number))), database, "500m", main, arguments);
    }

    /** One key for all that run on one database. */
    private String key() {
        return "--beret.certificates.key=" + folder.resolve("key.pem");
    }

    private void report(List<NodesTrainee> crowd) {
        System.out.println(crowd.size() + " trainees, " + kills + " kills, "
                + crowd.stream().mapToInt(NodesTrainee::acknowledged).sum() + " answers acknowledged, "
                + crowd.stream().mapToInt(NodesTrainee::wrong).sum() + " of the last ones lost or changed, "
                + crowd.stream().mapToInt(NodesTrainee::signedOut).sum() + " signed out, longest gap "
                + crowd.stream().mapToLong(NodesTrainee::longestGap).max().orElse(0) + " ms");
    }

    /** Ends with what differed, if anything did. */
    private void recount() throws IOException, InterruptedException {
        var exit = Server.command(folder, database, List.of(key(), "--beret.figures=rebuild"));
        System.out.println("Figures " + (exit == 0 ? "equal" : "DIFFER FROM") + " a recount");
    }
}
