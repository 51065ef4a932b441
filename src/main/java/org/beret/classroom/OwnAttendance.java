package org.beret.classroom;

import java.time.Clock;
import java.time.Duration;
import org.beret.identity.CurrentPerson;
import org.beret.shared.BusinessRuleViolation;
import org.beret.signin.RateLimit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Records that the signed-in trainee sees the code on the wall of a session of theirs. Each code that is tried is counted, whatever comes of
 * it: {@value #TRIES} in {@value #MINUTES} minutes.
 */
@Service
@PreAuthorize("denyAll()")
public class OwnAttendance {

    private static final int TRIES = 10;
    private static final int MINUTES = 5;

    private final SessionRows sessions;
    private final SessionStore store;
    private final EnteredCodes entered;
    private final CurrentPerson currentPerson;
    private final RateLimit limit;
    private final Clock clock;

    OwnAttendance(
            SessionRows sessions,
            SessionStore store,
            EnteredCodes entered,
            CurrentPerson currentPerson,
            JdbcClient jdbc,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.entered = entered;
        this.currentPerson = currentPerson;
        this.limit = new RateLimit("attendance", Duration.ofMinutes(MINUTES), jdbc, clock);
        this.clock = clock;
    }

    /**
     * Finds the session of an open cohort of theirs whose code this is. Not in one transaction: what was tried is counted even if it is refused.
     *
     * @return the session, also if it was recorded before
     * @throws BusinessRuleViolation if there is none, if the centre struck their attendance, or if they tried too often
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public ClassSession enter(String code) {
        var me = currentPerson.require().id();
        var account = me.toString();
        limit.record(account, "");
        if (limit.about(account) > TRIES) {
            throw new BusinessRuleViolation("classroom.code.too-often", MINUTES);
        }
        var now = clock.instant();
        var session = sessions.ofTrainee(me).stream()
                .filter(one -> WallCode.isGood(one, now) && WallCode.accepts(store.secret(one.id()), code, now))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("classroom.code.wrong"));
        entered.record(session, currentPerson.require());
        return session;
    }
}
