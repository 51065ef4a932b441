package org.beret.cohorts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table access for who asks a person for a module, and until when: cohorts, and the centre for this person alone. The earliest due
 * date holds, and the module stays while anybody asks. Whoever has left a cohort or its centre is no longer asked by it.
 */
@Component
class Demands {

    /** The centre, for one person. */
    static final Optional<CohortId> PERSON_ALONE = Optional.empty();

    private static final String LIVE = """
            (d.cohort_id is null or exists (select 1 from cohorts_member_view m
                where m.cohort_id = d.cohort_id and m.person_id = d.person_id))""";

    private static final String BY = "cohort_id is not distinct from cast(:cohort as uuid)";

    private static final String OF = " module_id = :module and person_id = any(:people)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Demands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks these people for a module; who is asked by the same already gets the new due date. */
    void put(Optional<CohortId> by, Collection<PersonId> people, ModuleId module, LocalDate dueOn, PersonId staff) {
        var statements = List.of("""
                update cohorts_demand set due_on = :due, demanded_at = :now, demanded_by = :staff
                where %s and %s""".formatted(BY, OF), """
                insert into cohorts_demand (person_id, module_id, cohort_id, due_on, demanded_at, demanded_by)
                select wanted.id, :module, cast(:cohort as uuid), :due, :now, :staff
                from unnest(cast(:people as uuid array)) as wanted (id)
                where not exists (select 1 from cohorts_demand d where d.person_id = wanted.id
                    and d.module_id = :module and d.cohort_id is not distinct from cast(:cohort as uuid))""");
        statements.forEach(sql -> jdbc.sql(sql)
                .param("module", module.value())
                .param("people", CohortMembers.array(people))
                .param("cohort", by.map(CohortId::value).orElse(null))
                .param("due", dueOn)
                .param("now", SqlValues.timestamp(clock.instant()))
                .param("staff", staff.value())
                .update());
    }

    /** Sets another day for what one asks of a person; returns whether they ask. */
    boolean reschedule(Optional<CohortId> by, PersonId person, ModuleId module, LocalDate dueOn) {
        return jdbc.sql("update cohorts_demand set due_on = :due where " + BY + " and" + OF)
                        .param("module", module.value())
                        .param("people", CohortMembers.array(List.of(person)))
                        .param("cohort", by.map(CohortId::value).orElse(null))
                        .param("due", dueOn)
                        .update()
                > 0;
    }

    /** Whether one asks a person for a module. */
    boolean asks(Optional<CohortId> by, PersonId person, ModuleId module) {
        return jdbc.sql("select count(*) from cohorts_demand where " + BY + " and" + OF)
                        .param("module", module.value())
                        .param("people", CohortMembers.array(List.of(person)))
                        .param("cohort", by.map(CohortId::value).orElse(null))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Who asks no longer; returns how many demands there were. */
    int remove(Optional<CohortId> by, Collection<PersonId> people, ModuleId module) {
        return jdbc.sql("delete from cohorts_demand where " + BY + " and" + OF)
                .param("module", module.value())
                .param("people", CohortMembers.array(people))
                .param("cohort", by.map(CohortId::value).orElse(null))
                .update();
    }

    /** Nobody asks any more, because what was asked is done. */
    void clear(Collection<PersonId> people, ModuleId module) {
        jdbc.sql("delete from cohorts_demand where" + OF)
                .param("module", module.value())
                .param("people", CohortMembers.array(people))
                .update();
    }

    /** Those of these people who are asked for a module, by the due date that holds. */
    Map<LocalDate, List<PersonId>> dueDates(Collection<PersonId> people, ModuleId module) {
        var byDay = new TreeMap<LocalDate, List<PersonId>>();
        jdbc.sql("select d.person_id, min(d.due_on) as due_on from cohorts_demand d where" + OF + " and " + LIVE
                        + " group by d.person_id")
                .param("module", module.value())
                .param("people", CohortMembers.array(people))
                .query(row -> {
                    byDay.computeIfAbsent(row.getObject("due_on", LocalDate.class), _ -> new ArrayList<>())
                            .add(new PersonId(SqlValues.uuid(row, "person_id")));
                });
        return byDay;
    }

    /** Which other cohorts ask a person for a module, the earliest due date first. */
    List<String> others(CohortId but, PersonId person, ModuleId module) {
        return jdbc.sql("""
                        select c.name from cohorts_demand d join cohorts_cohort c on c.id = d.cohort_id
                        where d.person_id = :person and d.module_id = :module and d.cohort_id <> :cohort and %s
                        order by d.due_on, c.id""".formatted(LIVE))
                .param("person", person.value())
                .param("module", module.value())
                .param("cohort", but.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    /** What a cohort asks of a person who leaves it, the centre asks of them alone from now on. */
    void keepOfLeaver(CohortId cohort, PersonId person) {
        List.of("""
                        update cohorts_demand set due_on = (select min(e.due_on) from cohorts_demand e
                            where e.person_id = :person and e.module_id = cohorts_demand.module_id
                            and (e.cohort_id is null or e.cohort_id = :cohort))
                        where person_id = :person and cohort_id is null""", """
                        delete from cohorts_demand where person_id = :person and cohort_id = :cohort
                        and module_id in (select e.module_id from cohorts_demand e
                            where e.person_id = :person and e.cohort_id is null)""", """
                        update cohorts_demand set cohort_id = null where person_id = :person and cohort_id = :cohort""")
                .forEach(sql -> jdbc.sql(sql)
                        .param("person", person.value())
                        .param("cohort", cohort.value())
                        .update());
    }
}
