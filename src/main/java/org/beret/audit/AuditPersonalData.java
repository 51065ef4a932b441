package org.beret.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.beret.identity.TrainingCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Audit entries about a person, as their personal data; without the actor, which is personal data of somebody else. */
@Component
@Order
class AuditPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;
    private final AuditDirectory directory;

    AuditPersonalData(JdbcClient jdbc, AuditDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    public String section() {
        return "audit";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        var rows = jdbc.sql("""
                        select acted_at, action, times, centre_id as centre, detail from audit_entry
                        where subject_id = :person order by id""").param("person", person.value()).query().listOfRows();
        var ids = rows.stream()
                .flatMap(row -> Optional.ofNullable((UUID) row.get("centre")).stream())
                .map(TrainingCentreId::new)
                .collect(Collectors.toSet());
        var names = directory.centreNames(ids);
        rows.forEach(row -> row.computeIfPresent("centre", (_, id) -> names.get(new TrainingCentreId((UUID) id))));
        return rows;
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
                        update audit_entry set detail = '', detail_salt = null, erased = true
                        where subject_id = :person and detail <> ''""").param("person", person.value()).update();
    }
}
