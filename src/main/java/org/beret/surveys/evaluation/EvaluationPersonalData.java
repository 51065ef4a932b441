package org.beret.surveys.evaluation;

import java.time.Clock;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSection;
import org.beret.identity.PersonalDataSource;
import org.beret.shared.SqlValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people said of the course: told to them alone. Erasure takes sentences, and all that does not count yet; what counts already stays,
 * without a name.
 */
@Configuration(proxyBeanMethods = false)
class EvaluationPersonalData {

    private final JdbcClient jdbc;
    private final Clock clock;

    EvaluationPersonalData(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    @Order(2)
    PersonalDataSource evaluationData() {
        return PersonalDataSection.of(
                        "evaluations",
                        person -> jdbc.sql("""
                        select occasion, subject, course_revision, usefulness, sentence, country_code, cohort_id, given_at
                        from surveys_evaluation where person_id = :person order by given_at""")
                                .param("person", person.value())
                                .query()
                                .listOfRows())
                .erasing(this::erase)
                .forThePersonAlone();
    }

    @Bean
    @Order(2)
    PersonalDataSource namedLessonData() {
        return PersonalDataSection.of(
                        "named-lessons",
                        person -> jdbc.sql("""
                        select occasion, subject, course_revision, module_id, lesson_id
                        from surveys_named_lesson where person_id = :person order by occasion, subject, module_id, lesson_id""")
                                .param("person", person.value())
                                .query()
                                .listOfRows())
                .forThePersonAlone();
    }

    /** When they were asked in mission. */
    @Bean
    @Order(2)
    PersonalDataSource missionRequestData() {
        return PersonalDataSection.of(
                        "mission-requests",
                        person -> jdbc.sql("""
                        select course_id, course_revision, departed_on, requested_at, mail_state, mail_sent_at
                        from surveys_mission_request where person_id = :person order by requested_at""")
                                .param("person", person.value())
                                .query()
                                .listOfRows())
                .erasing(person -> delete(person, "surveys_mission_request"));
    }

    @Bean
    @Order(2)
    PersonalDataSource missionRefusalData() {
        return PersonalDataSection.of(
                        "mission-refusals",
                        person -> jdbc.sql("select refused_at from surveys_mission_refusal where person_id = :person")
                                .param("person", person.value())
                                .query()
                                .listOfRows())
                .erasing(person -> delete(person, "surveys_mission_refusal"))
                .forThePersonAlone();
    }

    private void delete(PersonId person, String table) {
        jdbc.sql("delete from %s where person_id = :person".formatted(table))
                .param("person", person.value())
                .update();
    }

    private void erase(PersonId person) {
        deleteNotCounted(person, "surveys_named_lesson");
        deleteNotCounted(person, "surveys_evaluation");
        jdbc.sql("update surveys_evaluation set sentence = '' where person_id = :person and sentence is not null")
                .param("person", person.value())
                .update();
    }

    private void deleteNotCounted(PersonId person, String table) {
        jdbc.sql("""
                        delete from %s said where person_id = :person and exists (select 1 from surveys_evaluation late
                            where late.person_id = said.person_id and late.occasion = said.occasion
                            and late.subject = said.subject and late.course_revision = said.course_revision
                            and late.given_at > :counted)""".formatted(table))
                .param("person", person.value())
                .param("counted", SqlValues.timestamp(clock.instant().minus(EvaluationRows.COUNTED_AFTER)))
                .update();
    }
}
