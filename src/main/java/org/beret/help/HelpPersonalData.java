package org.beret.help;

import java.util.List;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person has asked and was answered; it goes when they are erased. */
@Component
@Order(7)
class HelpPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    HelpPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "messages";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return jdbc.sql("""
                        select kind, place, course_version, language, words, written_at, answer, answered_at, seen_at,
                            mail_state, mail_sent_at
                        from help_message where person_id = :person order by written_at""").param("person", person.value()).query().listOfRows();
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("delete from help_message where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
