package org.beret.people;

import java.util.List;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of the person, as their personal data; of the password only whether there is one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PersonRecordPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    PersonRecordPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "account";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return jdbc.sql("""
                        select person.id, person.email, person.country_code, person.service_number, person.family_name,
                            person.given_name, person.role, centre.name as centre, person.gender, person.category,
                            person.police_rank, person.languages, person.language, person.second_language, person.suspended,
                            person.password_hash is not null as has_password
                        from people_person person
                        left join people_training_centre centre on centre.id = person.centre_id
                        where person.id = :person""").param("person", person.value()).query().listOfRows();
    }
}
