package org.beret.classroom;

import java.time.Clock;
import java.util.Optional;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The codes that the signed-in person's centre shows on the wall of a room. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class WallCodes {

    private final SessionAccess access;
    private final SessionStore store;
    private final Clock clock;

    WallCodes(SessionAccess access, SessionStore store, Clock clock) {
        this.access = access;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What the wall shows now.
     *
     * @param secondsLeft until another code is shown
     * @param attended how many attended so far
     */
    public record Shown(String code, int secondsLeft, int attended) {}

    /**
     * The code of now; empty before and after the session, and if it is cancelled.
     *
     * @throws UnknownId if the centre has no such session
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Optional<Shown> show(SessionId id) {
        var session = access.find(id);
        var now = clock.instant();
        return WallCode.isGood(session, now)
                ? Optional.of(
                        new Shown(WallCode.of(store.secret(id), now), WallCode.secondsLeft(now), session.attended()))
                : Optional.empty();
    }
}
