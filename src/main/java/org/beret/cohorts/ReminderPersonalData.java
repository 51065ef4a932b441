package org.beret.cohorts;

import java.util.List;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a person was reminded. What a centre wrote to them in its own words goes when the person is erased. */
@Component
@Order(7)
class ReminderPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    ReminderPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "reminders";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return jdbc.sql("""
                        select reminded_at, own_words, understood_at, mail_state, mail_sent_at from cohorts_reminder
                        where person_id = :person order by reminded_on""").param("person", person.value()).query().listOfRows();
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("update cohorts_reminder set own_words = '' where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
