package org.beret.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beret.audit.AuditTrail;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.ModuleDemands.Demand;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.PersonName;
import org.beret.learning.Enrolments;
import org.beret.people.PeopleOfMyCentre;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Collation;
import org.beret.shared.ManyAtOnce;
import org.beret.shared.ReasonText;
import org.beret.shared.SqlValues;
import org.beret.shared.UnknownId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a module back from many trainees of a cohort at once, by the rule for one ({@link CohortTrainees#withdraw}), and undoes that. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class ModuleWithdrawals {

    private static final String MEMBERS = "m.cohort_id = :cohort and m.person_id = any(:people)";

    private final CohortAccess cohorts;
    private final ProgressTable table;
    private final ModuleDemands demands;
    private final Enrolments enrolments;
    private final PeopleOfMyCentre people;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;
    private final JdbcClient jdbc;

    ModuleWithdrawals(
            CohortAccess cohorts,
            ProgressTable table,
            ModuleDemands demands,
            Enrolments enrolments,
            PeopleOfMyCentre people,
            AuditTrail audit,
            CurrentPerson currentPerson,
            JdbcClient jdbc) {
        this.cohorts = cohorts;
        this.table = table;
        this.demands = demands;
        this.enrolments = enrolments;
        this.people = people;
        this.audit = audit;
        this.currentPerson = currentPerson;
        this.jdbc = jdbc;
    }

    /** What taking a module back does to somebody. */
    public enum Effect {
        /** They have it no longer. */
        TAKEN,
        /** This cohort and the centre ask it no longer, but another cohort does. */
        STILL_ASKED,
        /** Nothing: only another cohort asks it. */
        ASKED_ELSEWHERE,
        /** Nothing: they have completed it. */
        COMPLETED,
        /** Nothing: they do not have it. */
        NOT_ASSIGNED;

        /** Whether anything is different afterwards. */
        public boolean changes() {
            return this == TAKEN || this == STILL_ASKED;
        }
    }

    /**
     * Somebody from whom a module may be taken back.
     *
     * @param begun whether they have read or answered something, which is kept
     */
    public record Concerned(PersonId person, String listName, Effect effect, boolean begun) {}

    /** What was asked of a person before: by a cohort, or by the centre of them alone; without a day where nobody set one. */
    public record Asked(PersonId person, Optional<CohortId> by, Optional<LocalDate> dueOn) {}

    /**
     * What was taken back.
     *
     * @param taken who have it no longer
     * @param stillAsked who keep it, because another cohort asks it
     * @param before what was asked of them
     */
    public record Withdrawn(ModuleId module, List<PersonId> taken, List<PersonId> stillAsked, List<Asked> before) {}

    /**
     * Whom of a cohort the filter finds, and what taking this module back would do to each, by name.
     *
     * @throws UnknownId if the centre has no such cohort
     * @throws BusinessRuleViolation if they are too many for one act
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<Concerned> found(CohortId id, ProgressFilter filter, ModuleId module) {
        return concerned(id, ManyAtOnce.checked(table.found(id, filter)), module);
    }

    /**
     * Takes a module back from those of these trainees whom that changes; the others stay as they are.
     *
     * @param reason why; kept with the name of who withdraws
     * @throws UnknownId if the centre has no such cohort
     * @throws BusinessRuleViolation if the reason is missing or too long, they are too many, or it changes nobody
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Withdrawn withdraw(CohortId id, Collection<PersonId> chosen, ModuleId module, String reason) {
        var why = ReasonText.checked(reason);
        var cohort = cohorts.lock(id).id();
        var now = concerned(cohort, ManyAtOnce.checked(chosen), module);
        var taken = having(Effect.TAKEN, now);
        var stillAsked = having(Effect.STILL_ASKED, now);
        var changed = new ArrayList<>(taken);
        changed.addAll(stillAsked);
        if (changed.isEmpty()) {
            throw new BusinessRuleViolation("take-back.refused.nobody");
        }
        var before = asked(cohort, changed, module);
        demands.takeBack(Optional.of(cohort), changed, module);
        demands.takeBack(Demands.PERSON_ALONE, changed, module);
        enrolments.withdraw(taken, module, why);
        audit.record(changed, "module.withdrawn", module.value(), why);
        return new Withdrawn(module, taken, stillAsked, before);
    }

    /**
     * Undoes {@link #withdraw} with the due dates of before, for those who are still in the cohort and of whom nobody has asked the
     * module since.
     *
     * @return how many have what they had
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public int undo(CohortId id, Withdrawn withdrawn) {
        var cohort = cohorts.lock(id).id();
        var module = withdrawn.module();
        var again = new HashSet<>(among(withdrawn.taken(), cohort, module, Effect.NOT_ASSIGNED));
        again.addAll(among(withdrawn.stillAsked(), cohort, module, Effect.ASKED_ELSEWHERE));
        var centre = people.nameOfMyCentre().orElse("");
        var by = currentPerson.require().id();
        var groups = withdrawn.before().stream()
                .filter(asked -> again.contains(asked.person()))
                .filter(asked -> asked.by().isEmpty() || asked.by().equals(Optional.of(cohort)))
                .collect(Collectors.groupingBy(
                        asked -> asked.dueOn().map(day -> new Demand(asked.by(), module, day, by, centre)),
                        Collectors.mapping(Asked::person, Collectors.toList())));
        groups.forEach((demand, asked) -> {
            demand.ifPresentOrElse(one -> demands.ask(one, asked), () -> demands.giveBack(asked, module, centre));
            var day = demand.map(one -> one.dueOn().toString()).orElse("–");
            audit.record(asked, "module.assigned", module.value(), day);
        });
        return (int) groups.values().stream().flatMap(List::stream).distinct().count();
    }

    private List<PersonId> among(List<PersonId> wanted, CohortId cohort, ModuleId module, Effect effect) {
        return having(effect, concerned(cohort, wanted, module));
    }

    private static List<PersonId> having(Effect effect, List<Concerned> all) {
        return all.stream()
                .filter(concerned -> concerned.effect() == effect)
                .map(Concerned::person)
                .toList();
    }

    private List<Concerned> concerned(CohortId cohort, Collection<PersonId> wanted, ModuleId module) {
        return jdbc.sql("""
                        select m.person_id, m.family_name, m.given_name, e.id as enrolled, e.started_at, e.completed_at,
                            (select count(*) from cohorts_demand d where d.person_id = m.person_id and d.module_id = :module
                                and (d.cohort_id is null or d.cohort_id = :cohort)) as here,
                            (select count(*) from cohorts_demand d
                                join cohorts_member_view o on o.cohort_id = d.cohort_id and o.person_id = d.person_id
                                where d.person_id = m.person_id and d.module_id = :module
                                and d.cohort_id <> :cohort) as elsewhere
                        from cohorts_member_view m left join learning_active_enrolment_view e
                            on e.person_id = m.person_id and e.module_id = :module
                        where %s order by m.%s, m.person_id""".formatted(
                                MEMBERS,
                                Collation.of(currentPerson.require().language()).column()))
                .param("cohort", cohort.value())
                .param("people", CohortMembers.array(wanted))
                .param("module", module.value())
                .query((row, _) -> new Concerned(
                        new PersonId(SqlValues.uuid(row, "person_id")),
                        new PersonName(row.getString("family_name"), row.getString("given_name")).inList(),
                        effect(row),
                        row.getObject("started_at") != null))
                .list();
    }

    private static Effect effect(ResultSet row) throws SQLException {
        if (row.getObject("enrolled") == null) {
            return Effect.NOT_ASSIGNED;
        }
        if (row.getObject("completed_at") != null) {
            return Effect.COMPLETED;
        }
        if (row.getInt("elsewhere") == 0) {
            return Effect.TAKEN;
        }
        return row.getInt("here") > 0 ? Effect.STILL_ASKED : Effect.ASKED_ELSEWHERE;
    }

    /** What is asked here of these people. Who has a module that nobody asks is taken for asked alone. */
    private List<Asked> asked(CohortId cohort, Collection<PersonId> wanted, ModuleId module) {
        return jdbc.sql("""
                        select m.person_id, d.cohort_id, coalesce(d.due_on, e.due_on) as due_on
                        from cohorts_member_view m join learning_active_enrolment_view e
                            on e.person_id = m.person_id and e.module_id = :module
                        left join cohorts_demand d on d.person_id = m.person_id and d.module_id = :module
                            and (d.cohort_id is null or d.cohort_id = :cohort)
                        where %s""".formatted(MEMBERS))
                .param("cohort", cohort.value())
                .param("people", CohortMembers.array(wanted))
                .param("module", module.value())
                .query((row, _) -> new Asked(
                        new PersonId(SqlValues.uuid(row, "person_id")),
                        row.getObject("cohort_id") == null
                                ? Demands.PERSON_ALONE
                                : Optional.of(new CohortId(SqlValues.uuid(row, "cohort_id"))),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))))
                .list();
    }
}
