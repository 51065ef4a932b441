package org.beret.surveys;

import org.beret.identity.PersonalDataSection;
import org.beret.identity.PersonalDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What surveys keep about a person: told to them alone. */
@Configuration(proxyBeanMethods = false)
class SurveysPersonalData {

    private final JdbcClient jdbc;

    SurveysPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stays when a person is erased, without a name: averages that were told never change. */
    @Bean
    @Order(2)
    PersonalDataSource gainData() {
        return PersonalDataSection.of(
                        "gains",
                        person -> jdbc.sql("""
                        select subject as module_id, series, group_id, gender, value_one as before_count,
                            value_two as after_count
                        from surveys_result where person_id = :person order by subject, series""")
                                .param("person", person.value())
                                .query()
                                .listOfRows())
                .forThePersonAlone();
    }
}
