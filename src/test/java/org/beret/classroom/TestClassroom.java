package org.beret.classroom;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.beret.TestClock;
import org.beret.cohorts.CohortId;
import org.beret.identity.CentreZones;
import org.beret.identity.TrainingCentreId;
import org.springframework.stereotype.Component;

/** Makes sessions for tests. */
@Component
public class TestClassroom {

    private final SessionStore store;
    private final CentreZones zones;
    private final TestClock clock;

    TestClassroom(SessionStore store, CentreZones zones, TestClock clock) {
        this.store = store;
        this.zones = zones;
        this.clock = clock;
    }

    /** An hour that began five minutes ago. */
    public SessionId running(TrainingCentreId centre, CohortId cohort, String subject) {
        return store.add(cohort, centre, details(centre, Duration.ofMinutes(-5), subject));
    }

    /** An hour in the room, so long from now. */
    public SessionDetails details(TrainingCentreId centre, Duration fromNow, String subject) {
        var begins = LocalDateTime.ofInstant(clock.instant().plus(fromNow), zones.of(centre));
        var time = new SessionTime(begins.toLocalDate(), begins.toLocalTime(), 60);
        return new SessionDetails(time, Optional.empty(), List.of(), subject, "Hall B", "Awa Diop");
    }
}
