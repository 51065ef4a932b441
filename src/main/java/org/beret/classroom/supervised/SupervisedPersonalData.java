package org.beret.classroom.supervised;

import java.util.List;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The attempts that a person began under supervision. Nothing in them tells who somebody is, so that they stay when the person is erased. */
@Component
@Order(8)
class SupervisedPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    SupervisedPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "supervised-quizzes";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return jdbc.sql("""
                        select quiz.module_id, quiz.held_on, quiz.place, taken.centre_name, taken.begun_at
                        from classroom_quiz_attempt taken join classroom_quiz quiz on quiz.id = taken.quiz_id
                        where taken.person_id = :person order by taken.begun_at, taken.attempt_id""").param("person", person.value()).query().listOfRows();
    }
}
