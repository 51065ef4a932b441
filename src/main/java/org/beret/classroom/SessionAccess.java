package org.beret.classroom;

import java.util.Collection;
import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.shared.UnknownId;
import org.springframework.stereotype.Component;

/** Finds sessions of the signed-in person's own training centre, and tells the audit trail what was done to them. */
@Component
class SessionAccess {

    private final SessionRows rows;
    private final SessionStore store;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    SessionAccess(SessionRows rows, SessionStore store, AuditTrail audit, CurrentPerson currentPerson) {
        this.rows = rows;
        this.store = store;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    ClassSession find(SessionId id) {
        return rows.find(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
    }

    /** To change it, or who attended; others who want to wait. */
    ClassSession lock(SessionId id) {
        find(id);
        store.lock(id);
        return find(id);
    }

    void record(ClassSession session, String action) {
        audit.recordCentre(currentPerson.requireCentre(), action, session.cohortName(), time(session));
    }

    void record(ClassSession session, Collection<PersonId> people, String action) {
        audit.record(List.copyOf(people), action, session.cohortName(), time(session));
    }

    private static String time(ClassSession session) {
        return session.details().time().onTheWall().toString();
    }
}
