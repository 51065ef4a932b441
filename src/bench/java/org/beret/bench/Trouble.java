package org.beret.bench;

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
    DATABASE_KILLED
}
