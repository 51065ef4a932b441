package org.beret.people;

import static org.beret.shared.SqlValues.timestamp;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.beret.signin.TokenDigest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time tokens for {@link FirstAdministrator}: 24 random bytes, stored as a digest. Those of the last week are valid, of
 * every server, until one of them is used.
 */
@Component
class FirstAdministratorToken {

    private static final int BYTES = 24;
    private static final Duration KEPT = Duration.ofDays(7);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstAdministratorToken(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    String issue() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from people_first_administrator_token where created_at < :old")
                .param("old", oldest())
                .update();
        jdbc.sql("insert into people_first_administrator_token (token_hash, created_at) values (:hash, :now)")
                .param("hash", TokenDigest.of(token))
                .param("now", timestamp(clock.instant()))
                .update();
        return token;
    }

    boolean isValid(String token) {
        return jdbc.sql(
                                "select count(*) from people_first_administrator_token where token_hash = :hash and created_at >= :old")
                        .param("hash", TokenDigest.of(token))
                        .param("old", oldest())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Deletes all tokens if this one is valid; of two requests at the same moment one gets false, whichever tokens they have. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean redeem(String token) {
        return isValid(token)
                && jdbc.sql("delete from people_first_administrator_token").update() > 0;
    }

    private OffsetDateTime oldest() {
        return timestamp(clock.instant().minus(KEPT));
    }
}
