package org.beret.installation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The identity of this installation: a UUID made at the first start and kept in its database, so that all its nodes have the
 * same. Rows that say what a person did carry it as their origin.
 */
@Component
public class Installation {

    private final UUID id;

    Installation(JdbcClient jdbc) {
        jdbc.sql("insert into installation_self (single, id) values (1, :id) on conflict do nothing")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .update();
        // Another node may have been first.
        this.id = jdbc.sql("select id from installation_self").query(UUID.class).single();
    }

    public UUID id() {
        return id;
    }
}
