package org.beret.learning;

import org.beret.identity.PersonalDataSection;
import org.beret.identity.PersonalDataSection.Rows;
import org.beret.identity.PersonalDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The personal data of this module: one {@link PersonalDataSource} a table. */
@Configuration(proxyBeanMethods = false)
class LearningPersonalData {

    private static final String ERASE_REASONS = """
            update learning_release set reason = ''
            where enrolment_id in (select id from learning_enrolment where person_id = :person)""";

    /** Counts from 1 within the enrolment. */
    private static final String ATTEMPT_NUMBER = """
            (select count(*) from learning_attempt earlier
                where earlier.enrolment_id = attempt.enrolment_id and earlier.id <= attempt.id)""";

    private final JdbcClient jdbc;

    LearningPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    @Order(1)
    PersonalDataSource enrolmentData() {
        return PersonalDataSection.of("enrolments", rows("""
                select enrolment.module_id, enrolment.assigned_at, enrolment.assigned_by, enrolment.due_on,
                    enrolment.started_at, enrolment.course_version, enrolment.completed_at
                from learning_enrolment enrolment where enrolment.person_id = :person order by enrolment.assigned_at"""));
    }

    @Bean
    @Order(2)
    PersonalDataSource readingData() {
        return PersonalDataSection.of("readings", rows("""
                select enrolment.module_id, reading.lesson_id, reading.read_at
                from learning_lesson_reading reading
                join learning_enrolment enrolment on enrolment.id = reading.enrolment_id
                where enrolment.person_id = :person order by reading.read_at"""));
    }

    @Bean
    @Order(2)
    PersonalDataSource caseData() {
        return PersonalDataSection.of("cases", rows("""
                select enrolment.module_id, way.lesson_id, way.way, way.ended_at
                from learning_case_way way
                join learning_enrolment enrolment on enrolment.id = way.enrolment_id
                where enrolment.person_id = :person order by way.ended_at"""));
    }

    @Bean
    @Order(3)
    PersonalDataSource attemptData() {
        return PersonalDataSection.of("attempts", rows("""
                select enrolment.module_id, %s as number, attempt.started_at, attempt.submitted_at, attempt.right_count, attempt.half_points,
                    attempt.question_count, attempt.passed, attempt.repeats is not null as critical_questions_only
                from learning_attempt attempt
                join learning_enrolment enrolment on enrolment.id = attempt.enrolment_id
                where enrolment.person_id = :person order by attempt.started_at""".formatted(ATTEMPT_NUMBER)));
    }

    /** Not of an attempt under way: an author's id may tell what is right. */
    @Bean
    @Order(4)
    PersonalDataSource answerData() {
        return PersonalDataSection.of("answers", rows("""
                select enrolment.module_id, %s as number, answer.question_id, answer.choice, answer.answered_at,
                    answer.counted
                from learning_answer answer
                join learning_attempt attempt on attempt.id = answer.attempt_id
                join learning_enrolment enrolment on enrolment.id = attempt.enrolment_id
                where enrolment.person_id = :person and answer.answered_at is not null and attempt.submitted_at is not null
                order by attempt.started_at, answer.position""".formatted(ATTEMPT_NUMBER)));
    }

    /** The reason is free text about the person and may name them: it is erased with them. */
    @Bean
    @Order(5)
    PersonalDataSource releaseData() {
        return PersonalDataSection.of("releases", rows("""
                select enrolment.module_id, release.reason, release.released_at
                from learning_release release
                join learning_enrolment enrolment on enrolment.id = release.enrolment_id
                where enrolment.person_id = :person order by release.released_at"""))
                .erasing(person ->
                        jdbc.sql(ERASE_REASONS).param("person", person.value()).update());
    }

    private Rows rows(String query) {
        return person -> jdbc.sql(query).param("person", person.value()).query().listOfRows();
    }
}
