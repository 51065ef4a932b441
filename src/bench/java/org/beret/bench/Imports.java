package org.beret.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * How many people a second come into the register and a cohort from a list, with reading, checking and writing, beside bare
 * batched inserts of the same rows into the same tables; and how much heap that takes of 512 MB. The option {@code -Ddatabase=h2} or
 * {@code postgresql} measures one of the two.
 */
final class Imports {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final double AIM = 1.0 / 3;
    private static final long MEGABYTE = 1 << 20;

    private final Table table = new Table(
            "", "rows a second", "bare rows a second", "of bare", "aim", "check s", "import s", "heap at most MB");

    private Imports() {}

    public static void main(String[] arguments) throws Exception {
        var imports = new Imports();
        Machine.print();
        for (var name : System.getProperty("database", "h2,postgresql").split(",", -1)) {
            try (var scratch = Scratch.make();
                    var database =
                            name.equals("h2") ? Database.h2(scratch.folder()) : Database.postgresql(scratch.folder())) {
                var result = scratch.folder().resolve("result");
                var where = List.of("--" + ImportRun.RESULT + "=" + result);
                try (var server =
                        Server.start(scratch.folder(), database, "512m", ImportServer.class.getName(), where)) {
                    server.await(() -> Files.exists(result), PATIENCE);
                }
                imports.add(database, Files.readAllLines(result));
            }
        }
        imports.table.print(ImportRun.ROWS + " people from a list into a cohort, -Xmx512m");
        System.out.println(
                "Import: the job that reads, checks and writes every row, in one transaction. It was checked once before.");
        System.out.println("Bare: person, audit entry and membership by batches of a thousand in one transaction.");
    }

    private void add(Database database, List<String> lines) {
        for (var number = 0; number < lines.size(); number += 2) {
            var measured = lines.get(number).split(" ", -1);
            var bare = perSecond(lines.get(number + 1).split(" ", -1)[1]);
            var imported = perSecond(measured[2]);
            table.row(
                    database.name() + ", " + measured[0],
                    imported,
                    bare,
                    Math.round(imported * 100.0 / bare) + "%",
                    "at least " + Math.round(AIM * 100) + "%",
                    Duration.ofNanos(Long.parseLong(measured[1])).toMillis() / 1000.0,
                    Duration.ofNanos(Long.parseLong(measured[2])).toMillis() / 1000.0,
                    Long.parseLong(measured[3]) / MEGABYTE);
        }
    }

    private static long perSecond(String nanos) {
        return Math.round(ImportRun.ROWS * 1e9 / Long.parseLong(nanos));
    }
}
