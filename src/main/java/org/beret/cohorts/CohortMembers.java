package org.beret.cohorts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.Collation;
import org.beret.shared.SearchText;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Table access for the membership of cohorts. Plain SQL, because a cohort may have thousands and an import brings them at once. People of
 * another centre than the cohort's never match, whatever ids are given.
 */
@Component
class CohortMembers {

    private final JdbcClient jdbc;

    CohortMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody of the cohort who is still at its centre. */
    List<PersonId> of(CohortId cohort) {
        return jdbc.sql("select person_id from cohorts_member_view where cohort_id = :cohort")
                .param("cohort", cohort.value())
                .query((row, _) -> person(SqlValues.uuid(row, "person_id")))
                .list();
    }

    /** Which of these people belong to the cohort and its centre. */
    Set<PersonId> among(CohortId cohort, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        select person_id from cohorts_member_view
                        where cohort_id = :cohort and person_id = any(:people)""")
                .param("cohort", cohort.value())
                .param("people", array(people))
                .query((row, _) -> person(SqlValues.uuid(row, "person_id")))
                .list());
    }

    /** Adds those of these people who are trainees of the cohort's centre; adding somebody twice changes nothing. */
    void add(TrainingCentreId centre, CohortId cohort, Collection<PersonId> people) {
        jdbc.sql("""
                        insert into cohorts_member (cohort_id, person_id)
                        select c.id, p.id from unnest(cast(:people as uuid array)) as wanted (id)
                        join people_trainee_view p on p.id = wanted.id
                        join cohorts_cohort c on c.centre_id = p.centre_id
                        where c.id = :cohort and c.centre_id = :centre
                        on conflict do nothing""")
                .param("centre", centre.value())
                .param("cohort", cohort.value())
                .param("people", array(people))
                .update();
    }

    void remove(CohortId cohort, PersonId person) {
        jdbc.sql("delete from cohorts_member where cohort_id = :cohort and person_id = :person")
                .param("cohort", cohort.value())
                .param("person", person.value())
                .update();
    }

    /** Trainees of the cohort's centre who are not in it and whose name, service number or address contains this, a few, by name. */
    List<PersonId> candidates(CohortId cohort, String text, int most, Collation names) {
        var terms = new HashMap<String, Object>();
        return jdbc.sql("""
                        select p.id from people_trainee_view p join cohorts_cohort c on c.centre_id = p.centre_id
                        where c.id = :cohort and not p.suspended
                        and %s
                        and not exists (select 1 from cohorts_member m where m.cohort_id = c.id and m.person_id = p.id)
                        order by p.%s, p.id limit :most""".formatted(SearchText.condition(text, "p.search_text", terms), names.column()))
                .param("cohort", cohort.value())
                .params(terms)
                .param("most", most)
                .query((row, _) -> person(SqlValues.uuid(row, "id")))
                .list();
    }

    boolean isOf(CohortId cohort, TrainingCentreId centre) {
        return jdbc.sql("select count(*) from cohorts_cohort where id = :cohort and centre_id = :centre")
                        .param("cohort", cohort.value())
                        .param("centre", centre.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    String nameOf(CohortId cohort) {
        return jdbc.sql("select name from cohorts_cohort where id = :cohort")
                .param("cohort", cohort.value())
                .query(String.class)
                .single();
    }

    /** As trainees read it. */
    String nameOf(TrainingCentreId centre) {
        return jdbc.sql("select name from people_centre_view where id = :centre")
                .param("centre", centre.value())
                .query(String.class)
                .single();
    }

    private static PersonId person(UUID id) {
        return new PersonId(id);
    }

    /** However many there are: of one array PostgreSQL takes any length. */
    static SqlArrayValue array(Collection<PersonId> people) {
        return SqlValues.array(ids(people));
    }

    private static List<UUID> ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }
}
