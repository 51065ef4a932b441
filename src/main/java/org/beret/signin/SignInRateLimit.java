package org.beret.signin;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down the guessing of passwords. Failures are counted in the database, so that every node sees them: five for an
 * account or a hundred for a network address within fifteen minutes, and further tries are refused unread. An address may
 * stand for a whole classroom, hence the wide limit.
 */
@Component
public class SignInRateLimit {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FAILURES_PER_ACCOUNT = 5;
    private static final int FAILURES_PER_ADDRESS = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_ADDRESS = 45;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInRateLimit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean refuses(String name, String address) {
        return failures("email", key(name)) >= FAILURES_PER_ACCOUNT
                || failures("address", shortened(address, LONGEST_ADDRESS)) >= FAILURES_PER_ADDRESS;
    }

    void failed(String name, String address) {
        jdbc.sql("delete from signin_failure where failed_at < :start")
                .param("start", at(windowStart()))
                .update();
        jdbc.sql("insert into signin_failure (id, email, address, failed_at) values (:id, :email, :address, :now)")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("email", key(name))
                .param("address", shortened(address, LONGEST_ADDRESS))
                .param("now", at(clock.instant()))
                .update();
    }

    /** A failure that is counted although the transaction in which it is found out is undone. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failedApart(String name) {
        failed(name, "");
    }

    public void succeeded(String name) {
        jdbc.sql("delete from signin_failure where email = :email")
                .param("email", key(name))
                .update();
    }

    private int failures(String column, String value) {
        return jdbc.sql("select count(*) from signin_failure where " + column + " = :value and failed_at >= :start")
                .param("value", value)
                .param("start", at(windowStart()))
                .query(Integer.class)
                .single();
    }

    private Instant windowStart() {
        return clock.instant().minus(WINDOW);
    }

    private static String key(String name) {
        return shortened(SignInName.of(name).normalized(), LONGEST_EMAIL);
    }

    /** What somebody typed, or a proxy wrote, may be longer than any address; the column is not. */
    private static String shortened(String value, int longest) {
        return value.length() <= longest ? value : value.substring(0, longest);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
