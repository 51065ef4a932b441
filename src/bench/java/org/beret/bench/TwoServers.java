package org.beret.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Two servers on one PostgreSQL, and what befalls them, the proxy before them and the database. */
final class TwoServers implements AutoCloseable {

    private static final String BERET = "org.beret.Application";
    private static final int MOST_SECONDS_HUNG = 12;
    /** Longer than its lease. */
    private static final int SECONDS_LEADER_HANGS = 26;

    private static final int MOST_STARTS = 20;
    private static final List<String> NAMES = List.of("one", "two");

    private final Path folder;
    private final Database database;
    private final List<Server> servers = new ArrayList<>();
    private final Map<Trouble, Integer> troubles = new EnumMap<>(Trouble.class);

    TwoServers(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    /** Starts the first one with these options, which make the crowd, and the other one when the crowd is there. */
    void start(List<String> options, Server.Condition crowdIsThere) throws IOException, InterruptedException {
        servers.add(start(0, Server.freePort(), BenchServer.class.getName(), options));
        servers.getFirst().await(crowdIsThere, Duration.ofMinutes(20));
        servers.add(start(1, Server.freePort(), BERET, List.of()));
    }

    Proxy proxy() throws IOException {
        return Proxy.start(folder, servers.get(0).address(), servers.get(1).address());
    }

    /** Lets something befall one of them, chosen at random, or what is before and behind them. */
    void befall(Random random, Proxy proxy) throws IOException, InterruptedException {
        var kinds = Trouble.of(database);
        var trouble = kinds.get(random.nextInt(kinds.size()));
        var chosen = random.nextInt(NAMES.size());
        System.out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " " + trouble);
        switch (trouble) {
            case SERVER_KILLED -> killAndRestart(chosen);
            case SERVER_HANGS -> servers.get(chosen).hang(Duration.ofSeconds(1 + random.nextInt(MOST_SECONDS_HUNG)));
            case PROXY_KILLED -> proxy.killAndRestart();
            case CONNECTIONS_CUT -> new PostgresTroubles(database).cutConnections();
            case DATABASE_KILLED -> new PostgresTroubles(database).kill();
            case LEADER_KILLED -> cluster().replaceableLeader().kill();
            case LEADER_HANGS -> cluster().replaceableLeader().hang(SECONDS_LEADER_HANGS);
        }
        troubles.merge(trouble, 1, Integer::sum);
    }

    /** How often what has befallen. */
    Map<Trouble, Integer> troubles() {
        return troubles;
    }

    /** Whether the figures equal a recount; the servers have to be stopped. */
    boolean figuresEqualARecount() throws IOException, InterruptedException {
        return Server.command(folder, database, List.of(key(), "--beret.figures=rebuild")) == 0;
    }

    private Cluster cluster() {
        return (Cluster) database;
    }

    /** As its unit would: while the database is away a start ends with a sentence, and is tried again. */
    private void killAndRestart(int number) throws IOException, InterruptedException {
        var port = servers.get(number).address().getPort();
        servers.get(number).kill();
        for (var more = MOST_STARTS; ; more--) {
            try {
                servers.set(number, start(number, port, BERET, List.of()));
                return;
            } catch (IllegalStateException refused) {
                if (more == 0) {
                    throw refused;
                }
            }
        }
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

    @Override
    public void close() {
        servers.forEach(Server::close);
    }
}
