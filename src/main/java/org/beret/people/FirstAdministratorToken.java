package org.beret.people;

import static org.beret.shared.SqlValues.timestamp;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.beret.signin.TokenDigest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time token for {@link FirstAdministrator}: 24 random bytes, stored as a digest; the one issued last is valid.
 */
@Component
class FirstAdministratorToken {

    private static final int BYTES = 24;

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
        jdbc.sql("delete from people_first_administrator_token").update();
        jdbc.sql("insert into people_first_administrator_token (id, token_hash, created_at) values (1, :hash, :now)")
                .param("hash", TokenDigest.of(token))
                .param("now", timestamp(clock.instant()))
                .update();
        return token;
    }

    boolean isValid(String token) {
        return jdbc.sql("select count(*) from people_first_administrator_token where token_hash = :hash")
                        .param("hash", TokenDigest.of(token))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Deletes the token if it is valid; of two requests at the same moment one gets false. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean redeem(String token) {
        return jdbc.sql("delete from people_first_administrator_token where token_hash = :hash")
                        .param("hash", TokenDigest.of(token))
                        .update()
                == 1;
    }
}
