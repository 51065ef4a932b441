package org.beret.cohorts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.beret.learning.EnrolmentRegister;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people for modules and takes that back, so that enrolments follow what all who ask want together. Does not check who calls:
 * for services and jobs that have checked that these people are of the caller's centre.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ModuleDemands {

    private final Demands demands;
    private final EnrolmentRegister enrolments;
    private final CertificateStateLookup certificates;
    private final JdbcClient jdbc;

    ModuleDemands(Demands demands, EnrolmentRegister enrolments, CertificateStateLookup certificates, JdbcClient jdbc) {
        this.demands = demands;
        this.certificates = certificates;
        this.enrolments = enrolments;
        this.jdbc = jdbc;
    }

    /**
     * Who asks for a module, and until when.
     *
     * @param cohort none where the centre asks for people alone
     * @param staff who decided it
     * @param centre its name, as trainees read it
     */
    record Demand(Optional<CohortId> cohort, ModuleId module, LocalDate dueOn, PersonId staff, String centre) {}

    /**
     * Asks these people, and returns those for whom anything is different now. A cohort does not ask those who have completed the module
     * elsewhere; a centre may ask them one by one.
     */
    Set<PersonId> ask(Demand demand, Collection<PersonId> everybody) {
        var done = demand.cohort().isPresent()
                ? certificates.completedElsewhere(everybody, demand.module())
                : Set.<PersonId>of();
        var people = everybody.stream().filter(person -> !done.contains(person)).toList();
        demands.put(demand.cohort(), people, demand.module(), demand.dueOn(), demand.staff());
        var changed = new HashSet<PersonId>();
        demands.dueDates(people, demand.module())
                .forEach(
                        (day, asked) -> changed.addAll(enrolments.enrol(asked, demand.module(), day, demand.centre())));
        return changed;
    }

    /** Gives these people a module back that nobody asks of them, by the day that they had, if any. */
    void giveBack(Collection<PersonId> people, ModuleId module, String centre) {
        enrolments.resume(people, module, centre);
    }

    /** Has nobody ask this person for a module any more; they are still enrolled. */
    public void settle(PersonId person, ModuleId module) {
        demands.clear(List.of(person), module);
    }

    /**
     * Has these people take a module once more, whether they have completed it or not. What was asked before of those who have is
     * settled; whoever has not completed it may be asked by others, too.
     *
     * @param staff who decided it
     * @param centre its name, as trainees read it
     */
    public void askAnew(Collection<PersonId> people, ModuleId module, LocalDate dueOn, PersonId staff, String centre) {
        demands.clear(completedAmong(people, module), module);
        demands.put(Demands.PERSON_ALONE, people, module, dueOn, staff);
        demands.dueDates(people, module).forEach((day, asked) -> enrolments.enrolAnew(asked, module, day, centre));
    }

    /**
     * Takes back what one asks for. Whom others ask keep the module until the day of these others.
     *
     * @return of whom nobody asks it any more; they are still enrolled
     */
    List<PersonId> takeBack(Optional<CohortId> by, Collection<PersonId> people, ModuleId module) {
        demands.remove(by, people, module);
        var left = new HashSet<>(people);
        demands.dueDates(people, module).forEach((day, asked) -> {
            enrolments.reschedule(asked, module, day);
            left.removeAll(asked);
        });
        return List.copyOf(left);
    }

    private List<PersonId> completedAmong(Collection<PersonId> people, ModuleId module) {
        return jdbc.sql("""
                        select person_id from learning_current_enrolment_view
                        where module_id = :module and completed_at is not null and person_id = any(:people)""")
                .param("module", module.value())
                .param("people", CohortMembers.array(people))
                .query((row, _) -> new PersonId(SqlValues.uuid(row, "person_id")))
                .list();
    }
}
