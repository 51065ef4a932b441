package org.beret.classroom.supervised;

import java.util.HashMap;
import java.util.Map;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which modules any person completed under supervision, for listeners that run without a signed-in person. */
@Component
@Transactional(readOnly = true)
public class SupervisedModules {

    private final JdbcClient jdbc;

    SupervisedModules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The training centre that supervised, by module; those completed elsewhere are left out. Of what counts today. */
    public Map<ModuleId, String> of(PersonId person) {
        var modules = new HashMap<ModuleId, String>();
        jdbc.sql("""
                        select e.module_id, t.centre_name from classroom_quiz_attempt t
                        join learning_attempt_view a on a.id = t.attempt_id
                        join learning_current_enrolment_view e on e.id = a.enrolment_id
                        where t.person_id = :person and t.whole and a.passed""").param("person", person.value()).query(row -> {
            modules.put(new ModuleId(row.getString("module_id")), row.getString("centre_name"));
        });
        return modules;
    }
}
