package org.beret.surveys;

import java.util.List;
import org.beret.identity.PersonId;
import org.beret.learning.measure.GainMeasured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Adds the gain of a person by a module to their country, and to the newest open cohort that they are in. */
@Component
class GainListener {

    private final SealedGroups groups;
    private final JdbcClient jdbc;

    GainListener(SealedGroups groups, JdbcClient jdbc) {
        this.groups = groups;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(GainMeasured event) {
        var values = List.of(event.before(), event.after());
        var subject = event.module().value();
        find("select country_code from people_demographic_view where id = :person", event.person())
                .forEach(country -> groups.add(Series.COUNTRY, country, subject, event.person(), values));
        find("""
                        select cast(cohort_id as varchar(40)) from cohorts_member_view
                        where person_id = :person and closed_at is null order by cohort_id desc limit 1""", event.person()).forEach(cohort -> groups.add(Series.COHORT, cohort, subject, event.person(), values));
    }

    private List<String> find(String sql, PersonId person) {
        return jdbc.sql(sql)
                .param("person", person.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
