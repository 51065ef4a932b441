package org.beret.accounts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done to a person; who did it is not part of what is kept about them. */
@Component
@Order
class KeptAudit implements KeptData {

    private final JdbcClient jdbc;

    KeptAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Map<String, @Nullable Object>> about(PersonId person) {
        return jdbc.sql("""
                        select audit.acted_at, audit.act, centre.name as centre, audit.detail
                        from accounts_audit audit
                        left join accounts_training_centre centre on centre.id = audit.centre_id
                        where audit.subject_id = :person order by audit.id""").param("person", person.value()).query().listOfRows();
    }

    @Override
    public void forget(PersonId person) {
        jdbc.sql("update accounts_audit set detail = '' where subject_id = :person")
                .param("person", person.value())
                .update();
    }
}
