package org.beret.bench;

import java.io.IOException;
import java.util.List;

/** What an open session holds on the server: live heap after garbage collection, before and after a crowd has come. */
final class Sessions {

    private static final int CROWD = 200;
    private static final int WARM_UP = 10;
    private static final int AIM_KIB = 100;

    private static final List<String> ACCOUNTS = List.of(
            "trainee@beret.example",
            "trainee1.SN@beret.example",
            "trainee2.SN@beret.example",
            "trainee3.SN@beret.example");

    private Sessions() {}

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        try (var scratch = Scratch.make();
                var database = Database.h2(scratch.folder());
                var server = Server.start(scratch.folder(), database, "1g")) {
            var addresses = addresses(server);
            open(WARM_UP, addresses, server);
            var before = server.liveHeap();
            open(CROWD, addresses, server);
            var after = server.liveHeap();
            var each = (after - before) / 1024.0 / CROWD;
            new Table("", "live heap MiB", "KiB each", "aim")
                    .row("with " + WARM_UP + " sessions", mebibytes(before), "", "")
                    .row("with " + (WARM_UP + CROWD) + " sessions", mebibytes(after), each, "at most " + AIM_KIB)
                    .print("Sessions with a module and a lesson open in two tabs");
        }
    }

    private static void open(int count, TrainingAddresses addresses, Server server) throws Exception {
        for (var number = 0; number < count; number++) {
            try (var visitor = Visitor.signedIn(server.address(), ACCOUNTS.get(number % ACCOUNTS.size()))) {
                visitor.get(addresses.module());
                visitor.get(addresses.lesson());
            }
        }
    }

    private static TrainingAddresses addresses(Server server) throws IOException {
        try (var visitor = Visitor.signedIn(server.address(), ACCOUNTS.getFirst())) {
            return TrainingAddresses.of(visitor);
        }
    }

    private static double mebibytes(long bytes) {
        return bytes / 1024.0 / 1024;
    }
}
