package org.beret.classroom;

import java.time.Clock;
import java.util.List;
import org.beret.cohorts.CohortId;
import org.beret.identity.CentreTime;
import org.beret.identity.CurrentPerson;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.NeedsConfirmation;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classroom sessions of the cohorts of the signed-in person's training centre; others do not exist here. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class ClassroomSessions {

    private final SessionRows rows;
    private final SessionStore store;
    private final SessionRules rules;
    private final SessionAccess access;
    private final CurrentPerson currentPerson;
    private final CentreTime time;
    private final Clock clock;

    ClassroomSessions(
            SessionRows rows,
            SessionStore store,
            SessionRules rules,
            SessionAccess access,
            CurrentPerson currentPerson,
            CentreTime time,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.rules = rules;
        this.access = access;
        this.currentPerson = currentPerson;
        this.time = time;
        this.clock = clock;
    }

    /**
     * All sessions of a cohort.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public CohortSessions of(CohortId id) {
        var centre = currentPerson.requireCentre();
        var cohort = rows.cohort(id, centre).orElseThrow(() -> new UnknownId(id));
        return new CohortSessions(id, cohort.name(), cohort.closed(), time.zone(), rows.of(id, centre));
    }

    /**
     * One session.
     *
     * @throws UnknownId if the centre has no such session
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public ClassSession find(SessionId id) {
        return access.find(id);
    }

    /**
     * Plans a session of a cohort.
     *
     * @param sure whether a session in the past, or beside another of the cohort, is meant
     * @throws UnknownId if the centre has no such cohort
     * @throws BusinessRuleViolation if the cohort is closed, or the time is far away or left out by the clock
     * @throws NeedsConfirmation if it is doubtful and not sure
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public SessionId plan(CohortId id, SessionDetails details, boolean sure) {
        var cohort = of(id);
        if (cohort.closed()) {
            throw new BusinessRuleViolation("classroom.refused.closed");
        }
        rules.checkContent(details);
        rules.checkTime(details.time(), cohort.sessions(), sure);
        var session = store.add(id, currentPerson.requireCentre(), details);
        access.record(find(session), "classroom.planned");
        return session;
    }

    /**
     * Describes a session anew.
     *
     * @param seen the version that was read with the details that were edited
     * @return whether anything is different now
     * @throws UnknownId if the centre has no such session
     * @throws ChangedMeanwhile if the version is another one
     * @throws BusinessRuleViolation as {@link #plan}, or if it would begin later and somebody has attended already
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public boolean change(SessionId id, SessionDetails details, long seen, boolean sure) {
        var session = access.lock(id);
        ChangedMeanwhile.refuseUnlessSame(seen, session.version());
        if (details.equals(session.details())) {
            return false;
        }
        rules.checkContent(details);
        if (!details.time().equals(session.details().time())) {
            rules.checkTime(details.time(), others(session), sure);
            rules.checkAttended(session, details.time());
        }
        store.describe(id, details);
        access.record(find(id), "classroom.changed");
        return true;
    }

    /**
     * Cancels a session; {@link #takeUp} undoes it.
     *
     * @throws UnknownId if the centre has no such session
     * @throws ChangedMeanwhile if it is cancelled already
     * @throws BusinessRuleViolation if somebody has attended
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void cancel(SessionId id) {
        var session = access.lock(id);
        ChangedMeanwhile.refuseUnless(!session.cancelled());
        if (session.attended() > 0) {
            throw new BusinessRuleViolation("classroom.refused.cancel");
        }
        store.cancel(id, clock.instant());
        access.record(session, "classroom.cancelled");
    }

    /**
     * Takes a cancelled session up again.
     *
     * @throws UnknownId if the centre has no such session
     * @throws ChangedMeanwhile if it is not cancelled
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void takeUp(SessionId id) {
        var session = access.lock(id);
        ChangedMeanwhile.refuseUnless(session.cancelled());
        store.cancel(id, null);
        access.record(session, "classroom.taken-up");
    }

    private List<ClassSession> others(ClassSession session) {
        return of(session.cohort()).sessions().stream()
                .filter(other -> !other.id().equals(session.id()))
                .toList();
    }
}
