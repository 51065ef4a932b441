package org.beret.signin;

import static org.beret.shared.SqlValues.timestamp;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses requests after too many failed ones within {@value #MINUTES} minutes: of one account, or from one network
 * address. Failures are counted in the database, so that every node sees them all; requests that succeed are not
 * counted. An address may stand for a whole classroom, so its limit is the wider one.
 */
public final class RateLimit {

    private static final int MINUTES = 15;
    private static final int LONGEST_ACCOUNT = 254;
    private static final int LONGEST_ADDRESS = 45;

    private final String name;
    private final int failuresPerAccount;
    private final int failuresPerAddress;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * A limit that counts only the failures recorded under its own name.
     *
     * @param name at most 20 characters
     */
    public RateLimit(String name, int failuresPerAccount, int failuresPerAddress, JdbcClient jdbc, Clock clock) {
        this.name = name;
        this.failuresPerAccount = failuresPerAccount;
        this.failuresPerAddress = failuresPerAddress;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this network address has failed too often. */
    public boolean isExceededFrom(String address) {
        return failures("address", cut(address, LONGEST_ADDRESS)) >= failuresPerAddress;
    }

    /** Whether this account has failed too often, from wherever. */
    public boolean isExceededFor(String account) {
        return failures("account", cut(account, LONGEST_ACCOUNT)) >= failuresPerAccount;
    }

    /** Counts a failure; either may be empty where it is unknown. Failures that no longer count are deleted. */
    public void recordFailure(String account, String address) {
        jdbc.sql("delete from signin_failed_request where limit_name = :name and failed_at < :start")
                .param("name", name)
                .param("start", timestamp(windowStart()))
                .update();
        jdbc.sql("""
                        insert into signin_failed_request (id, limit_name, account, address, failed_at)
                        values (:id, :name, :account, :address, :now)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("name", name)
                .param("account", cut(account, LONGEST_ACCOUNT))
                .param("address", cut(address, LONGEST_ADDRESS))
                .param("now", timestamp(clock.instant()))
                .update();
    }

    /** Deletes the failures of an account, also as failures of the addresses they came from. */
    public void reset(String account) {
        jdbc.sql("delete from signin_failed_request where limit_name = :name and account = :account")
                .param("name", name)
                .param("account", cut(account, LONGEST_ACCOUNT))
                .update();
    }

    private int failures(String column, String value) {
        return jdbc.sql("""
                        select count(*) from signin_failed_request
                        where limit_name = :name and %s = :value and failed_at >= :start""".formatted(column))
                .param("name", name)
                .param("value", value)
                .param("start", timestamp(windowStart()))
                .query(Integer.class)
                .single();
    }

    private Instant windowStart() {
        return clock.instant().minus(Duration.ofMinutes(MINUTES));
    }

    /** What somebody typed, or a proxy wrote, may be longer than any address; the column is not. */
    private static String cut(String value, int longest) {
        return value.length() <= longest ? value : value.substring(0, longest);
    }
}
