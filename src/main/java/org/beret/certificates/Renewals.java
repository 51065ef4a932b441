package org.beret.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beret.audit.AuditTrail;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseId;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.certificates.CentreCertificates.Held;
import org.beret.certificates.CertificateAct.Kind;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.ModuleDemands;
import org.beret.identity.CentreTime;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
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
    private final Cohorts cohorts;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final CentreTime time;

    Renewals(
            CentreCertificates centreCertificates,
            CertificateStore certificates,
            CourseCatalogue catalogue,
            ModuleDemands demands,
            PeopleOfMyCentre people,
            Cohorts cohorts,
            AuditTrail audit,
            CurrentPerson currentPerson,
            JdbcClient jdbc,
            Clock clock,
            CentreTime time) {
        this.centreCertificates = centreCertificates;
        this.certificates = certificates;
        this.catalogue = catalogue;
        this.demands = demands;
        this.people = people;
        this.cohorts = cohorts;
        this.audit = audit;
        this.currentPerson = currentPerson;
        this.jdbc = jdbc;
        this.clock = clock;
        this.time = time;
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
                        where c.renewal_begun_at is null and (c.revoked_at is not null or c.valid_until < :edge) and not %s
                        group by m.cohort_id""".formatted(CertificateStore.SUPERSEDED))
                .param("centre", currentPerson.requireCentre().value())
                .param("edge", CertificateState.firstDayStillValid(LocalDate.now(clock)))
                .query(row -> {
                    due.put(new CohortId(SqlValues.uuid(row, "cohort_id")), row.getInt("due"));
                });
        return due;
    }

    /**
     * The certificates in a cohort that were revoked, have expired or soon will, and that nobody has begun to renew, by name.
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
     * @throws BusinessRuleViolation if no certificate needs it, the day needs a yes, or a course is taught no longer
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public int begin(CohortId cohort, DueDate due) {
        return begin(due(cohort), due, cohorts.overview(cohort).details().departureOn());
    }

    /** The same for what one person of the centre has to renew. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void beginFor(PersonId person, DueDate due) {
        var today = LocalDate.now(clock);
        var toRenew = centreCertificates.of(person).stream()
                .filter(held -> held.certificate().needsRenewal(today))
                .toList();
        begin(toRenew, due, Optional.empty());
    }

    /**
     * Assigns the modules of one certificate anew; it need not be about to expire, and may be void.
     *
     * @throws UnknownId if it is not of a person of the centre
     * @throws BusinessRuleViolation if it is superseded or its renewal has begun, the day needs a yes, or the course is
     *     taught no longer
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void begin(CertificateId id, DueDate due) {
        var held = centreCertificates.history(id).held();
        var mayBegin =
                !held.certificate().succession().superseded() && !held.person().erased();
        begin(mayBegin ? List.of(held) : List.of(), due, Optional.empty());
    }

    private int begin(List<Held> toRenew, DueDate due, Optional<LocalDate> departure) {
        due.refuseUnlessSure(time.today(), departure, firstEnd(toRenew));
        var begun = toRenew.stream()
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
                .forEach((subject, held) -> assign(subject, held, due.day()));
        return begun.size();
    }

    /** The day after which the first of those that are still valid is not. */
    private Optional<LocalDate> firstEnd(List<Held> toRenew) {
        var today = LocalDate.now(clock);
        return toRenew.stream()
                .filter(held -> held.state() != CertificateState.REVOKED)
                .map(held -> held.certificate().validUntil())
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder());
    }

    /** What is to be taken again. */
    private record Subject(CourseId course, CertificateScope scope) {

        static Subject of(Held held) {
            return new Subject(held.certificate().course(), held.certificate().scope());
        }
    }

    private void assign(Subject subject, Collection<Held> held, LocalDate dueOn) {
        var holders = held.stream().map(one -> one.person().id()).distinct().toList();
        var centre = people.nameOfMyCentre().orElse("–");
        var by = currentPerson.require().id();
        modules(subject).forEach(module -> {
            demands.askAnew(holders, module, dueOn, by, centre);
            audit.record(holders, "module.assigned", module.value(), dueOn.toString());
        });
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
