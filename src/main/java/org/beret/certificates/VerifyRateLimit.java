package org.beret.certificates;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of numbers: after thirty that do not exist, a network address waits a quarter of an hour. Counted in
 * the database, so that every node sees it. Numbers that exist cost nothing: whoever checks a whole company is no guesser.
 */
@Component
class VerifyRateLimit {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ALLOWED = 30;
    private static final int LONGEST_ADDRESS = 45;

    private final JdbcClient jdbc;
    private final Clock clock;

    VerifyRateLimit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean refuses(String address) {
        return jdbc.sql("""
                        select count(*) from certificates_failed_lookup
                        where address = :address and asked_at >= :start""")
                        .param("address", shortened(address))
                        .param("start", windowStart())
                        .query(Integer.class)
                        .single()
                >= ALLOWED;
    }

    void add(String address) {
        jdbc.sql("delete from certificates_failed_lookup where asked_at < :start")
                .param("start", windowStart())
                .update();
        jdbc.sql("insert into certificates_failed_lookup (id, address, asked_at) values (:id, :address, :now)")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("address", shortened(address))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime windowStart() {
        return clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
    }

    private static String shortened(String address) {
        return address.length() <= LONGEST_ADDRESS ? address : address.substring(0, LONGEST_ADDRESS);
    }
}
