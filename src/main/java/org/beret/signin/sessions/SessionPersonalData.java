package org.beret.signin.sessions;

import java.util.List;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions of a person, as their personal data. */
@Component
@Order
class SessionPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;
    private final SessionTable table;

    SessionPersonalData(JdbcClient jdbc, SessionTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    @Override
    public String section() {
        return "sessions";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return jdbc.sql("""
                        select began_at, seen_at, ends_at, browser, network from signin_session
                        where person_id = :person order by id""").param("person", person.value()).query().listOfRows();
    }

    @Override
    public void erase(PersonId person) {
        table.deleteAll(person);
    }
}
