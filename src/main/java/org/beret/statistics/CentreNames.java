package org.beret.statistics;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of training centres for the breakdown by centre. */
@Component
class CentreNames {

    private final JdbcClient jdbc;

    CentreNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of the centre with this id; empty for the id that stands for no centre. */
    String of(String id) {
        return jdbc.sql("select name from people_centre_view where id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .optional()
                .orElse("");
    }
}
