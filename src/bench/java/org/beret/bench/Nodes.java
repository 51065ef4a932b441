package org.beret.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Two servers on one PostgreSQL, or on a {@link Cluster} of three, behind HAProxy, with the settings of {@code src/dist/ha}: a crowd of
 * trainees answers and completes its last module, while at random moments one {@link Trouble} after the other befalls them. Then no
 * answer that was acknowledged may be lost or changed, nobody may have been signed out, everybody has one certificate, and the figures
 * equal a recount. Options: {@code -Ddatabase=cluster}, {@code -Dminutes=3}, {@code -Dcrowd=200}, and {@code -Dseed=} to repeat a run.
 * Ends with 1 if something did not hold.
 */
final class Nodes {

    private static final int MOST_SECONDS_BETWEEN = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path list;
    private final PostgresTroubles database;
    private final TwoServers servers;
    private final Random random;

    private Nodes(Path folder, Database database, long seed) {
        this.list = folder.resolve("crowd");
        this.database = new PostgresTroubles(database);
        this.servers = new TwoServers(folder, database);
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        var seed = Long.getLong("seed", System.nanoTime());
        var time = Duration.ofMinutes(Integer.getInteger("minutes", 3));
        System.out.println("Seed " + seed + ", " + time.toMinutes() + " minutes");
        Machine.print();
        boolean held;
        try (var scratch = Scratch.make();
                var database = "cluster".equals(System.getProperty("database"))
                        ? Cluster.start()
                        : Database.postgresql(scratch.folder())) {
            held = new Nodes(scratch.folder(), database, seed).run(time);
        }
        Machine.print();
        System.exit(held ? 0 : 1);
    }

    private boolean run(Duration time) throws Exception {
        boolean held;
        try (servers) {
            var crowd = Integer.getInteger("crowd", BenchTrainees.CROWD);
            servers.start(
                    List.of(
                            "--" + BenchTrainees.LIST + "=" + list,
                            "--" + BenchTrainees.NEARLY_CERTIFIED + "=true",
                            "--" + BenchTrainees.SIZE + "=" + crowd),
                    () -> Files.exists(list));
            try (var proxy = servers.proxy()) {
                var answered = report(answerIn(time, proxy));
                held = eachHasOneCertificate(crowd) && answered;
            }
        }
        var equal = servers.figuresEqualARecount();
        System.out.println("Figures " + (equal ? "equal" : "DIFFER FROM") + " a recount");
        return held && equal;
    }

    /** Troubles last until everybody has submitted. */
    private List<NodesTrainee> answerIn(Duration time, Proxy proxy) throws Exception {
        var crowd = new ArrayList<NodesTrainee>();
        for (var line : Files.readAllLines(list)) {
            crowd.add(NodesTrainee.of(proxy.address(), line));
        }
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answering = crowd.stream()
                    .map(trainee -> threads.submit(() -> trainee.answerUntil(end)))
                    .toList();
            while (!answering.stream().allMatch(Future::isDone)) {
                TimeUnit.SECONDS.sleep(1 + random.nextInt(MOST_SECONDS_BETWEEN));
                servers.befall(random, proxy);
            }
            for (var one : answering) {
                one.get();
            }
        }
        proxy.requireAlive();
        return crowd;
    }

    private boolean report(List<NodesTrainee> crowd) {
        var wrong = crowd.stream().mapToInt(NodesTrainee::wrong).sum();
        var refusals = new TreeMap<String, Integer>();
        crowd.forEach(trainee ->
                trainee.calls().refusals().forEach((status, times) -> refusals.merge(status, times, Integer::sum)));
        var acknowledged = crowd.stream().mapToInt(NodesTrainee::acknowledged).sum();
        var gap = crowd.stream().mapToLong(one -> one.calls().longestGap()).max();
        System.out.println(crowd.size() + " trainees, troubles " + servers.troubles());
        System.out.println(
                acknowledged + " answers acknowledged, " + wrong + " of the last ones lost or changed, longest gap "
                        + gap.orElse(0) + " ms, refusals by status (401: signed out) " + refusals);
        return wrong == 0 && !refusals.containsKey("401");
    }

    private boolean eachHasOneCertificate(int persons) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (database.count("select count(*) from event_publication") > 0 && System.nanoTime() < end) {
            TimeUnit.SECONDS.sleep(1);
        }
        var certificates = "from certificates_certificate c join people_person p on p.id = c.person_id"
                + " where p.email like 'crowd%'";
        var all = database.count("select count(*) " + certificates);
        var holders = database.count("select count(distinct c.person_id) " + certificates);
        System.out.println(all + " certificates of " + holders + " persons of " + persons + ", "
                + database.count("select count(*) from event_publication") + " events left");
        return all == persons && holders == persons;
    }
}
