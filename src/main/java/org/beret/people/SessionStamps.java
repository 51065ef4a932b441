package org.beret.people;

import java.util.Optional;
import org.beret.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the number that a session has to carry to go on; it changes when all sessions of a person end. */
@Component
class SessionStamps {

    private final JdbcClient jdbc;

    SessionStamps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked at every request, so it is one statement by the primary key, without a transaction around it. */
    Optional<Integer> find(PersonId person) {
        return jdbc.sql("select session_stamp from people_person where id = :id")
                .param("id", person.value())
                .query(Integer.class)
                .optional();
    }
}
