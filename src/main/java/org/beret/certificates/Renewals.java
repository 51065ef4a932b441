package org.beret.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseId;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.certificates.CentreCertificates.Held;
import org.beret.certificates.CertificateAct.Kind;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.ModuleDemands;
import org.beret.identity.CurrentPerson;
import org.beret.people.PeopleOfMyCentre;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.SqlValues;
import org.beret.shared.UnknownId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Renews certificates: assigns the modules of a certificate's scope anew; completing the last of them issues a certificate that renews the
 * old one. The old one is not changed.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Renewals {

    private final CentreCertificates centreCertificates;
    private final CertificateStore certificates;
    private final CourseCatalogue catalogue;
    private final ModuleDemands demands;
    private final PeopleOfMyCentre people;
    private final CurrentPerson currentPerson;
    private final JdbcClient jdbc;
    private final Clock clock;

    Renewals(
            CentreCertificates centreCertificates,
            CertificateStore certificates,
            CourseCatalogue catalogue,
            ModuleDemands demands,
            PeopleOfMyCentre people,
            CurrentPerson currentPerson,
            JdbcClient jdbc,
            Clock clock) {
        this.centreCertificates = centreCertificates;
        this.certificates = certificates;
        this.catalogue = catalogue;
        this.demands = demands;
        this.people = people;
        this.currentPerson = currentPerson;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many certificates in each cohort of the centre need a renewal; cohorts with none are left out. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public Map<CohortId, Integer> countDue() {
        var due = new HashMap<CohortId, Integer>();
        jdbc.sql("""
                        select m.cohort_id, count(*) as due from certificates_certificate c
                        join cohorts_member_view m on m.person_id = c.person_id and m.centre_id = :centre
                            and not m.suspended
                        where c.revoked_at is null and c.renewal_begun_at is null and c.valid_until < :edge and not %s
                        group by m.cohort_id""".formatted(CertificateStore.SUPERSEDED))
                .param("centre", currentPerson.requireCentre().value())
                .param("edge", CertificateState.firstDayStillValid(LocalDate.now(clock)))
                .query(row -> {
                    due.put(new CohortId(SqlValues.uuid(row, "cohort_id")), row.getInt("due"));
                });
        return due;
    }

    /**
     * The certificates in a cohort that have expired or soon will, and that nobody has begun to renew, by name.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<Held> due(CohortId cohort) {
        var today = LocalDate.now(clock);
        return centreCertificates.of(cohort).held().stream()
                .filter(held ->
                        held.certificate().needsRenewal(today) && !held.person().suspended())
                .toList();
    }

    /**
     * Assigns the modules of all these anew.
     *
     * @return how many renewals began
     * @throws UnknownId if the centre has no such cohort
     * @throws BusinessRuleViolation if no certificate needs it, the day is over, or a course is taught no longer
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public int begin(CohortId cohort, LocalDate dueOn) {
        return begin(due(cohort), dueOn);
    }

    /**
     * Assigns the modules of one certificate anew; it need not be about to expire.
     *
     * @throws UnknownId if it is not of a person of the centre
     * @throws BusinessRuleViolation if it is void or superseded or its renewal has begun, the day is over, or the course is
     *     taught no longer
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void begin(CertificateId id, LocalDate dueOn) {
        var held = centreCertificates.history(id).held();
        var mayBegin = held.state() != CertificateState.REVOKED
                && !held.certificate().succession().superseded()
                && !held.person().erased();
        begin(mayBegin ? List.of(held) : List.of(), dueOn);
    }

    private int begin(List<Held> due, LocalDate dueOn) {
        if (dueOn.isBefore(LocalDate.now(clock))) {
            throw new BusinessRuleViolation("cohort.assign.past");
        }
        var begun = due.stream()
                .filter(held -> certificates.beginRenewal(held.certificate().id(), clock.instant()))
                .toList();
        if (begun.isEmpty()) {
            throw new BusinessRuleViolation("renewal.refused.none");
        }
        var act = new CertificateAct(Kind.RENEWAL_BEGUN, clock.instant(), "");
        var by = currentPerson.require().id();
        begun.forEach(held -> certificates.log(held.certificate().id(), act, by));
        begun.stream()
                .collect(Collectors.groupingBy(Subject::of))
                .forEach((subject, held) -> assign(subject, held, dueOn));
        return begun.size();
    }

    /** What is to be taken again. */
    private record Subject(CourseId course, CertificateScope scope) {

        static Subject of(Held held) {
            return new Subject(held.certificate().course(), held.certificate().scope());
        }
    }

    private void assign(Subject subject, Collection<Held> held, LocalDate dueOn) {
        var holders = held.stream().map(one -> one.person().id()).toList();
        var centre = people.nameOfMyCentre().orElse("–");
        var by = currentPerson.require().id();
        modules(subject).forEach(module -> demands.askAnew(holders, module, dueOn, by, centre));
    }

    private List<ModuleId> modules(Subject subject) {
        var modules = catalogue.courses().stream()
                .filter(course -> course.id().equals(subject.course()))
                .flatMap(course -> course.modules().stream())
                .filter(module -> subject.scope() == CertificateScope.COURSE || module.core())
                .map(CourseModule::id)
                .toList();
        if (modules.isEmpty()) {
            throw new BusinessRuleViolation("renewal.refused.course");
        }
        return modules;
    }
}
