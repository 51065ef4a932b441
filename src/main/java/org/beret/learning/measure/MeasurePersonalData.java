package org.beret.learning.measure;

import org.beret.identity.PersonalDataSection;
import org.beret.identity.PersonalDataSection.Rows;
import org.beret.identity.PersonalDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of the ten questions: told to the person alone. Erasure takes the answers; how many were right stays, without a name. */
@Configuration(proxyBeanMethods = false)
class MeasurePersonalData {

    private final JdbcClient jdbc;

    MeasurePersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    @Order(2)
    PersonalDataSource measureData() {
        return PersonalDataSection.of("measures", rows("""
                select module_id, moment, begun_at, finished_at, right_count from learning_measure
                where person_id = :person order by begun_at""")).forThePersonAlone();
    }

    /** Told once both times are finished: an author's id may tell what is right. */
    @Bean
    @Order(2)
    PersonalDataSource measureAnswerData() {
        return PersonalDataSection.of("measure-answers", rows("""
                select answer.module_id, answer.moment, answer.question_id, answer.choice
                from learning_measure_answer answer
                where answer.person_id = :person and exists (
                    select 1 from learning_measure again
                    where again.person_id = answer.person_id and again.module_id = answer.module_id
                    and again.moment = 'after' and again.finished_at is not null)
                order by answer.module_id, answer.moment desc, answer.question_id"""))
                .erasing(person -> jdbc.sql("delete from learning_measure_answer where person_id = :person")
                        .param("person", person.value())
                        .update())
                .forThePersonAlone();
    }

    private Rows rows(String query) {
        return person -> jdbc.sql(query).param("person", person.value()).query().listOfRows();
    }
}
