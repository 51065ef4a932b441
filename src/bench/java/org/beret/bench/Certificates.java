package org.beret.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * How many certificates are issued a second when a crowd completes its last module at once, beside bare inserts of the same rows
 * with a signature each; and how long one PDF of a whole cohort takes, beside the PDF of one certificate, with how much heap of
 * 512 MB. The option {@code -Ddatabase=h2} or {@code postgresql} measures one of the two.
 */
final class Certificates {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final double AIM = 1.0 / 3;
    private static final long MEGABYTE = 1 << 20;

    private Certificates() {}

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        var issued = new Table("", "issued a second", "bare a second", "of bare", "aim");
        var printed =
                new Table("", "one PDF ms", "the cohort s", "ms a certificate", "of one PDF", "MB", "heap at most MB");
        for (var name : System.getProperty("database", "h2,postgresql").split(",", -1)) {
            try (var scratch = Scratch.make();
                    var database =
                            name.equals("h2") ? Database.h2(scratch.folder()) : Database.postgresql(scratch.folder())) {
                var result = scratch.folder().resolve("result");
                var where = List.of(
                        "--" + CertificatesRun.RESULT + "=" + result,
                        "--beret.certificates.key=" + scratch.folder().resolve("key.pem"));
                try (var server =
                        Server.start(scratch.folder(), database, "512m", CertificatesServer.class.getName(), where)) {
                    server.await(() -> Files.exists(result), PATIENCE);
                }
                var lines = Files.readAllLines(result);
                issued(issued, database, numbers(lines.getFirst()));
                printed(printed, database, numbers(lines.getLast()));
            }
        }
        issued.print(CertificatesRun.PEOPLE + " people complete their last module at once");
        printed.print("One PDF of " + CertificatesRun.COHORT + " certificates, -Xmx512m");
    }

    private static void issued(Table table, Database database, long[] nanos) {
        var issued = Math.round(CertificatesRun.PEOPLE * 1e9 / nanos[0]);
        var bare = Math.round(CertificatesRun.PEOPLE * 1e9 / nanos[1]);
        table.row(
                database.name(),
                issued,
                bare,
                Math.round(issued * 100.0 / bare) + "%",
                "at least " + Math.round(AIM * 100) + "%");
    }

    private static void printed(Table table, Database database, long[] measured) {
        var one = measured[0] / 1e6;
        var each = measured[1] / 1e6 / CertificatesRun.COHORT;
        table.row(
                database.name(),
                Math.round(one),
                measured[1] / 1e9,
                Math.round(each),
                Math.round(each * 100 / one) + "%",
                measured[2] / MEGABYTE,
                measured[3] / MEGABYTE);
    }

    private static long[] numbers(String line) {
        return List.of(line.split(" ", -1)).stream().mapToLong(Long::parseLong).toArray();
    }
}
