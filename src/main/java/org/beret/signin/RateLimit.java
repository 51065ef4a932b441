package org.beret.signin;

import static org.beret.shared.SqlValues.timestamp;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts requests of a window of time by account and by network, in the database, so that every node sees them all. What
 * is counted, and how many are too many, says whoever asks. Networks are those of {@link NetworkAddress}.
 */
public final class RateLimit {

    private static final int LONGEST_ACCOUNT = 254;
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(1);

    private final String name;
    private final Duration window;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<Instant> purged = new AtomicReference<>(Instant.EPOCH);

    /**
     * A limit that counts only what is recorded under its own name.
     *
     * @param name at most 20 characters
     */
    public RateLimit(String name, Duration window, JdbcClient jdbc, Clock clock) {
        this.name = name;
        this.window = window;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many came from this network, whatever account they were about. */
    public int from(String address) {
        return counted("address = :address", "", address);
    }

    /** How many were about this account, from wherever. */
    public int about(String account) {
        return counted("account = :account", account, "");
    }

    /** How many were about this account from this network. */
    public int about(String account, String address) {
        return counted("account = :account and address = :address", account, address);
    }

    /** Counts one; either may be empty where it is unknown. */
    public void record(String account, String address) {
        purge();
        jdbc.sql("""
                        insert into signin_failed_request (id, limit_name, account, address, failed_at)
                        values (:id, :name, :account, :address, :now)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("name", name)
                .param("account", cut(account))
                .param("address", NetworkAddress.of(address))
                .param("now", timestamp(clock.instant()))
                .update();
    }

    /** Deletes what was counted of an account, also as counted of the networks it came from. */
    public void reset(String account) {
        jdbc.sql("delete from signin_failed_request where limit_name = :name and account = :account")
                .param("name", name)
                .param("account", cut(account))
                .update();
    }

    private int counted(String what, String account, String address) {
        return jdbc.sql("""
                        select count(*) from signin_failed_request
                        where limit_name = :name and %s and failed_at >= :start""".formatted(what))
                .param("name", name)
                .param("account", cut(account))
                .param("address", NetworkAddress.of(address))
                .param("start", timestamp(clock.instant().minus(window)))
                .query(Integer.class)
                .single();
    }

    /** Deletes what counts no longer, once in a while: a flood of requests must not pay for it each time. */
    private void purge() {
        var now = clock.instant();
        var before = purged.get();
        if (now.isAfter(before.plus(BETWEEN_PURGES)) && purged.compareAndSet(before, now)) {
            jdbc.sql("delete from signin_failed_request where limit_name = :name and failed_at < :start")
                    .param("name", name)
                    .param("start", timestamp(now.minus(window)))
                    .update();
        }
    }

    /** What somebody typed may be longer than any account; the column is not. */
    private static String cut(String account) {
        return account.length() <= LONGEST_ACCOUNT ? account : account.substring(0, LONGEST_ACCOUNT);
    }
}
