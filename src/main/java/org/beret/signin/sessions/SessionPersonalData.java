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
    private final RememberedDevices devices;

    SessionPersonalData(JdbcClient jdbc, SessionTable table, RememberedDevices devices) {
        this.jdbc = jdbc;
        this.table = table;
        this.devices = devices;
    }

    @Override
    public String section() {
        return "sessions";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return jdbc.sql("""
                        select began_at, seen_at, ends_at, browser, network from signin_session
                        where person_id = :person
                        union all
                        select created_at, used_at, null, browser, network from signin_remembered_device
                        where person_id = :person order by began_at""").param("person", person.value()).query().listOfRows();
    }

    @Override
    public void erase(PersonId person) {
        table.deleteAll(person);
        devices.forgetOthers(null, person);
    }
}
