package org.beret.bench;

import java.util.List;
import java.util.stream.Stream;

/** What can befall two servers, the proxy before them and the database behind them. */
enum Trouble {
    /** A server dies (SIGKILL) and is started again. */
    SERVER_KILLED,
    /** A server hangs for a while and goes on (SIGSTOP, SIGCONT). */
    SERVER_HANGS,
    /** The proxy dies (SIGKILL) and is started again. */
    PROXY_KILLED,
    /** All connections of the servers to the database are cut. */
    CONNECTIONS_CUT,
    /** A process of the database dies (SIGKILL): it drops everybody, and recovers from its log. */
    DATABASE_KILLED,
    /** The machine of the database that leads dies (SIGKILL to all its processes): a standby takes over. Of a {@link Cluster} only. */
    LEADER_KILLED,
    /** The machine of the database that leads hangs for longer than its lease, and goes on. Of a {@link Cluster} only. */
    LEADER_HANGS;

    /** What can befall this database and those before it. */
    static List<Trouble> of(Database database) {
        return Stream.of(values())
                .filter(trouble -> database instanceof Cluster || trouble.compareTo(LEADER_KILLED) < 0)
                .toList();
    }
}
