package org.beret.imports;

import java.util.List;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lists said about a person, and what they changed. */
@Component
@Order(7)
class ImportPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    ImportPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "imports";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return jdbc.sql("""
                        select i.received_at, r.kind, r.changes from imports_row r
                        join imports_import i on i.id = r.import_id
                        where r.person_id = :person order by i.id""").param("person", person.value()).query().listOfRows();
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("update imports_row set name = '', service_number = '', changes = '' where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
