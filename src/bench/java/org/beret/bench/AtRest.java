package org.beret.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a node that nobody uses asks the database: statements of five minutes, counted in the log of PostgreSQL, beside those of the
 * minute after its start, in which its pollers have not slowed down yet. Options: {@code -Dminutes=5}, and {@code -Dlist=true}
 * for what each statement begins with.
 */
final class AtRest {

    private static final int AIM = 60;
    private static final Pattern STATEMENT = Pattern.compile("LOG: {2}(?:execute [^:]*|statement): ?(.*)");

    private AtRest() {}

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        try (var scratch = Scratch.make();
                var postgres = EmbeddedPostgres.builder()
                        .setErrorRedirector(Redirect.DISCARD)
                        .setOutputRedirector(Redirect.DISCARD)
                        .setDataDirectory(scratch.folder().resolve("postgresql"))
                        .setServerConfig("logging_collector", "on")
                        .setServerConfig("log_directory", "log")
                        .setServerConfig("log_filename", "statements")
                        .setServerConfig("log_rotation_size", "0")
                        .setServerConfig("log_statement", "all")
                        .start();
                var _ = Server.start(scratch.folder(), new Database.PostgreSql(postgres), "1g")) {
            var log = scratch.folder().resolve("postgresql/log/statements");
            var first = statements(log, 1);
            // The longest rest of a poller is shorter than this.
            TimeUnit.MINUTES.sleep(1);
            var minutes = Integer.getInteger("minutes", 5);
            var rest = statements(log, minutes);
            new Table("", "statements a minute", "of the first minute", "aim")
                    .row("the minute after the start", (double) sum(first), "", "")
                    .row(
                            "at rest",
                            (double) sum(rest) / minutes,
                            "%.2f".formatted((double) sum(rest) / minutes / sum(first)),
                            AIM)
                    .print("A node that nobody uses");
            if (Boolean.getBoolean("list")) {
                rest.forEach((text, count) -> System.out.printf("%4d %s%n", count, text));
            }
        }
    }

    /** How often each statement is logged from now on. */
    private static Map<String, Integer> statements(Path log, int minutes) throws IOException, InterruptedException {
        var before = Files.size(log);
        TimeUnit.MINUTES.sleep(minutes);
        var found = new TreeMap<String, Integer>();
        try (var file = Files.newByteChannel(log)) {
            file.position(before);
            var lines = new BufferedReader(Channels.newReader(file, StandardCharsets.UTF_8));
            lines.lines().forEach(line -> {
                var statement = STATEMENT.matcher(line);
                if (statement.find()) {
                    found.merge(statement.group(1).strip(), 1, Integer::sum);
                }
            });
        }
        return found;
    }

    private static int sum(Map<String, Integer> statements) {
        return statements.values().stream().mapToInt(Integer::intValue).sum();
    }
}
