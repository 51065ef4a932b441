package org.beret.cohorts;

import java.util.List;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cohorts a person belongs to. */
@Component
@Order(6)
class CohortPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    CohortPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "cohorts";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return jdbc.sql("""
                        select cohort.name, cohort.destination, cohort.departure_on
                        from cohorts_member member
                        join cohorts_cohort cohort on cohort.id = member.cohort_id
                        where member.person_id = :person order by cohort.id""").param("person", person.value()).query().listOfRows();
    }
}
