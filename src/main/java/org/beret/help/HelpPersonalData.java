package org.beret.help;

import org.beret.identity.PersonalDataSection;
import org.beret.identity.PersonalDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person has asked and was answered; it goes when they are erased. */
@Configuration(proxyBeanMethods = false)
class HelpPersonalData {

    private final JdbcClient jdbc;

    HelpPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    @Order(7)
    PersonalDataSource messageData() {
        return PersonalDataSection.of(
                        "messages",
                        person -> jdbc.sql("""
                        select kind, place, course_version, language, words, written_at, answer, answered_at, seen_at,
                            mail_state, mail_sent_at
                        from help_message where person_id = :person order by written_at""")
                                .param("person", person.value())
                                .query()
                                .listOfRows())
                .erasing(person -> jdbc.sql("delete from help_message where person_id = :person")
                        .param("person", person.value())
                        .update());
    }
}
