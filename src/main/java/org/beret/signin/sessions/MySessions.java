package org.beret.signin.sessions;

import java.util.List;
import java.util.UUID;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of the signed-in person, and ending those on other devices. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class MySessions {

    private final SessionTable table;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    MySessions(SessionTable table, AuditTrail audit, CurrentPerson currentPerson) {
        this.table = table;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    /** All sessions that go on, this one first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<OwnSession> list() {
        var me = currentPerson.require();
        var rows = table.of(me.id());
        var here = rows.stream()
                .filter(row -> row.id().equals(me.session()))
                .map(SessionTable.Row::network)
                .findFirst()
                .orElse("");
        return rows.stream()
                .map(row -> own(row, me.session(), here))
                .sorted((one, other) -> Boolean.compare(other.current(), one.current()))
                .toList();
    }

    /**
     * Ends a session of one's own; it is refused at its next request.
     *
     * @throws UnknownId if there is none, perhaps because it has ended meanwhile
     */
    @PreAuthorize("isAuthenticated()")
    public void end(UUID session) {
        var me = currentPerson.require();
        if (!table.delete(session, me.id())) {
            throw new UnknownId(session);
        }
        audit.recordOwn(me, "session.ended");
    }

    /**
     * Ends all sessions but this one.
     *
     * @return how many there were
     */
    @PreAuthorize("isAuthenticated()")
    public int endOthers() {
        var me = currentPerson.require();
        var session = me.session();
        var ended = session == null ? 0 : table.deleteOthers(session, me.id());
        if (ended > 0) {
            audit.recordOwn(me, "session.others-ended");
        }
        return ended;
    }

    private static OwnSession own(SessionTable.Row row, @Nullable UUID current, String here) {
        return new OwnSession(
                row.id(),
                row.beganAt(),
                row.seenAt(),
                row.browser(),
                row.network(),
                row.id().equals(current),
                row.network().equals(here));
    }
}
