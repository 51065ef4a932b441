package org.beret.cohorts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.beret.audit.AuditTrail;
import org.beret.identity.CentreTime;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.PersonProfile;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.Collation;
import org.beret.shared.UnknownId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cohorts of the signed-in person's own training centre; those of any other centre do not exist here. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Cohorts {

    private static final int MOST_CANDIDATES = 20;

    private final CohortRepository cohorts;
    private final CohortAccess own;
    private final CohortMembers members;
    private final Demands demands;
    private final CohortCounts counts;
    private final PeopleOfMyCentre people;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final CentreTime time;
    private final ApplicationEventPublisher events;

    Cohorts(
            CohortRepository cohorts,
            CohortAccess own,
            CohortMembers members,
            Demands demands,
            CohortCounts counts,
            PeopleOfMyCentre people,
            AuditTrail audit,
            CurrentPerson currentPerson,
            Clock clock,
            CentreTime time,
            ApplicationEventPublisher events) {
        this.cohorts = cohorts;
        this.own = own;
        this.members = members;
        this.demands = demands;
        this.counts = counts;
        this.people = people;
        this.audit = audit;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.time = time;
        this.events = events;
    }

    /** All open cohorts of the centre, the next departure first. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<CohortOverview> ofMyCentre() {
        var figures = counts.ofOpen(currentPerson.requireCentre());
        var today = time.today();
        return mine().filter(cohort -> !cohort.isClosed())
                .map(cohort -> overview(cohort, today, figures.getOrDefault(cohort.id(), CohortFigures.NONE)))
                .toList();
    }

    /** The cohorts of the centre that were put away, the last departure first; their figures are not counted. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<CohortOverview> closed() {
        var today = time.today();
        return mine().filter(Cohort::isClosed)
                .map(cohort -> overview(cohort, today, CohortFigures.NONE))
                .toList()
                .reversed();
    }

    /**
     * One cohort.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public CohortOverview overview(CohortId id) {
        return overview(own.find(id), time.today(), counts.of(currentPerson.requireCentre(), id));
    }

    /**
     * Everybody of a cohort, by name.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<PersonProfile> trainees(CohortId id) {
        return people.ofMyCentre(members.of(own.find(id).id()));
    }

    /**
     * Opens a cohort without trainees.
     *
     * @throws BusinessRuleViolation if the departure is in the past
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public CohortId create(CohortDetails details) {
        refusePastDeparture(details);
        var cohort = cohorts.save(new Cohort(currentPerson.requireCentre(), details));
        record(cohort, "cohort.opened");
        return cohort.id();
    }

    /**
     * Describes a cohort anew.
     *
     * @param seen the version that was read with the details that were edited
     * @return whether anything is different now
     * @throws UnknownId if the centre has no such cohort
     * @throws BusinessRuleViolation if another departure is set, in the past
     * @throws ChangedMeanwhile if the version is another one
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public boolean change(CohortId id, CohortDetails details, long seen) {
        var cohort = own.lock(id);
        ChangedMeanwhile.refuseUnlessSame(seen, cohort.version());
        if (details.equals(cohort.details())) {
            return false;
        }
        if (!details.departureOn().equals(cohort.departureOn())) {
            refusePastDeparture(details);
        }
        cohort.describe(details);
        record(cohort, "cohort.changed");
        return true;
    }

    /**
     * Puts a cohort away: its trainees and what they have done stay. {@link #reopen} undoes it.
     *
     * @throws UnknownId if the centre has no such cohort
     * @throws ChangedMeanwhile if it was put away already
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void close(CohortId id) {
        var cohort = own.lock(id);
        cohort.close(clock.instant());
        record(cohort, "cohort.closed");
    }

    /**
     * Takes a cohort out again.
     *
     * @throws UnknownId if the centre has no such cohort
     * @throws ChangedMeanwhile if it is open
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void reopen(CohortId id) {
        var cohort = own.lock(id);
        cohort.reopen();
        record(cohort, "cohort.reopened");
    }

    /**
     * Trainees of the centre who could join a cohort: a few whose name, service number or e-mail address contains this text.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<PersonProfile> candidates(CohortId id, String text) {
        return people.ofMyCentre(members.candidates(
                own.find(id).id(),
                text,
                MOST_CANDIDATES,
                Collation.of(currentPerson.require().language())));
    }

    /**
     * Takes a trainee out of a cohort. What they were asked to learn stays; {@link CohortTrainees#withdraw} takes that back.
     *
     * @throws UnknownId if the centre has no such cohort, or the cohort no such trainee
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void dismiss(CohortId id, PersonId person) {
        var cohort = own.find(id);
        own.trainee(cohort, person);
        demands.keepOfLeaver(id, person);
        members.remove(id, person);
        audit.record(person, "cohort.left", cohort.name());
        events.publishEvent(new CohortLeft(id, person));
    }

    private void record(Cohort cohort, String action) {
        audit.recordCentre(currentPerson.requireCentre(), action, cohort.name());
    }

    private Stream<Cohort> mine() {
        return cohorts.findByCentre(currentPerson.requireCentre()).stream()
                .sorted(Comparator.comparing(
                                (Cohort cohort) -> cohort.departureOn().orElse(LocalDate.MAX))
                        .thenComparing(
                                Collation.of(currentPerson.require().language()).comparing(Cohort::name)));
    }

    private static CohortOverview overview(Cohort cohort, LocalDate today, CohortFigures figures) {
        return new CohortOverview(cohort.id(), cohort.details(), today, cohort.version(), cohort.isClosed(), figures);
    }

    private void refusePastDeparture(CohortDetails details) {
        if (details.departureOn().filter(time.today()::isAfter).isPresent()) {
            throw new BusinessRuleViolation("cohort.refused.departure");
        }
    }
}
