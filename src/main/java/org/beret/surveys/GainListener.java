package org.beret.surveys;

import java.util.List;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.learning.measure.GainMeasured;
import org.beret.people.Gender;
import org.beret.surveys.SealedGroups.Member;
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
        var subject = event.module().value();
        var demographic = jdbc.sql("select country_code, gender from people_demographic_view where id = :person")
                .param("person", event.person().value())
                .query((row, _) ->
                        new Demographic(row.getString("country_code"), Gender.valueOf(row.getString("gender"))))
                .optional();
        demographic.ifPresent(who -> {
            var member = new Member(event.person(), who.gender(), List.of(event.before(), event.after()));
            groups.add(Series.COUNTRY, who.country(), subject, member);
            cohort(event.person()).ifPresent(cohort -> groups.add(Series.COHORT, cohort, subject, member));
        });
    }

    private record Demographic(String country, Gender gender) {}

    private Optional<String> cohort(PersonId person) {
        return jdbc.sql("""
                        select cast(cohort_id as varchar(40)) from cohorts_member_view
                        where person_id = :person and closed_at is null order by cohort_id desc limit 1""").param("person", person.value()).query(String.class).optional();
    }
}
