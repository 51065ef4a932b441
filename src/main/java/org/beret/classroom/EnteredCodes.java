package org.beret.classroom;

import java.time.Clock;
import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.identity.SignedInPerson;
import org.beret.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records attendance by code. Idempotent; three hundred at once wait for nobody. */
@Component
class EnteredCodes {

    private final AttendanceRows rows;
    private final AuditTrail audit;
    private final RequiredSessions requirements;
    private final Clock clock;

    EnteredCodes(AttendanceRows rows, AuditTrail audit, RequiredSessions requirements, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.requirements = requirements;
        this.clock = clock;
    }

    /**
     * Records that somebody attended.
     *
     * @throws BusinessRuleViolation if the centre struck that they did
     */
    @Transactional
    void record(ClassSession session, SignedInPerson person) {
        if (rows.enter(session.id(), person.id(), clock.instant())) {
            audit.recordOwn(
                    person,
                    "attendance.entered",
                    session.cohortName(),
                    session.details().time().onTheWall().toString());
            requirements.tell(session.cohort(), List.of(person.id()));
        } else if (rows.isStruck(session.id(), person.id())) {
            throw new BusinessRuleViolation("classroom.code.struck");
        }
    }
}
