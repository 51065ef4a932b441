package org.beret.classroom;

import org.beret.audit.AuditTrail;
import org.beret.cohorts.CohortId;
import org.beret.identity.CurrentPerson;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many sessions a cohort of the signed-in person's centre asks for, besides the modules, before a certificate is issued. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class SessionRequirements {

    /** The most that can be asked for. */
    public static final int MOST = 99;

    private final SessionRows rows;
    private final AttendanceRows attendance;
    private final RequiredSessions required;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    SessionRequirements(
            SessionRows rows,
            AttendanceRows attendance,
            RequiredSessions required,
            AuditTrail audit,
            CurrentPerson currentPerson) {
        this.rows = rows;
        this.attendance = attendance;
        this.required = required;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    /**
     * How many sessions a cohort asks for; 0 for none.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public int of(CohortId id) {
        if (rows.cohort(id, currentPerson.requireCentre()).isEmpty()) {
            throw new UnknownId(id);
        }
        return required.of(id);
    }

    /**
     * Asks for so many sessions from now on. Certificates that were issued stay; who has attended enough receives theirs.
     *
     * @param seen how many were asked for when it was decided
     * @return whether anything is different now
     * @throws UnknownId if the centre has no such cohort
     * @throws BusinessRuleViolation if it is negative or more than {@value #MOST}
     * @throws ChangedMeanwhile if others changed it
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public boolean change(CohortId id, int sessions, int seen) {
        var cohort = rows.cohort(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
        if (sessions < 0 || sessions > MOST) {
            throw new BusinessRuleViolation("classroom.required.range", MOST);
        }
        required.lock(id);
        ChangedMeanwhile.refuseUnless(required.of(id) == seen);
        if (sessions == seen) {
            return false;
        }
        required.store(id, sessions);
        audit.recordCentre(
                currentPerson.requireCentre(), "classroom.required", cohort.name(), String.valueOf(sessions));
        required.tellAll(attendance.members(id));
        return true;
    }
}
