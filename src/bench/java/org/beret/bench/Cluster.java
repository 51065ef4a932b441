package org.beret.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Three PostgreSQL, Patroni and etcd behind HAProxy, as {@code src/dist/ha/cluster} plays them. */
record Cluster(Process process, Path folder, String url) implements Database {

    private static final String READY = "jdbc:";
    private static final int MINUTES = 60;

    static Cluster start() throws IOException {
        var folder = Files.createTempDirectory("beret-cluster");
        var process = new ProcessBuilder(
                        "src/dist/ha/cluster",
                        folder.toString(),
                        Integer.toString(Server.freePort()),
                        Integer.toString(MINUTES))
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new Cluster(process, folder, url(process));
    }

    private static String url(Process process) throws IOException {
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            return urlIn(output);
        }
    }

    private static String urlIn(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(0, line.indexOf(','));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The cluster did not come up:\n" + said);
    }

    /** The machine that leads. One failure at a time is what a cluster bears: waits until another one has all that this one has. */
    ClusterMachine replaceableLeader() throws InterruptedException {
        while (true) {
            var address = leader().filter(this::hasSuccessor);
            if (address.isPresent()) {
                return new ClusterMachine(
                        folder.resolve("db" + address.get().charAt(address.get().length() - 1)));
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private boolean hasSuccessor(String leader) {
        try (var patroni =
                URI.create("http://" + leader + ":8008/cluster").toURL().openStream()) {
            return new String(patroni.readAllBytes(), StandardCharsets.UTF_8).contains("sync_standby");
        } catch (IOException nobodyKnows) {
            return false;
        }
    }

    private Optional<String> leader() {
        try (var connection = DriverManager.getConnection(url, user(), password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select host(inet_server_addr())")) {
            row.next();
            return Optional.of(row.getString(1));
        } catch (SQLException nobodyLeads) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "PostgreSQL with Patroni";
    }

    @Override
    public String user() {
        return "beret";
    }

    @Override
    public String password() {
        return "played";
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        new Scratch(folder).close();
    }
}
