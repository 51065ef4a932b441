package org.beret.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which day it is at a training centre: a day ends at midnight in the time zone of the centre. Whoever belongs to no centre is told
 * the day in UTC.
 */
@Component
public class CentreTime {

    private final Clock clock;
    private final CentreZones zones;
    private final CurrentPerson currentPerson;

    CentreTime(Clock clock, CentreZones zones, CurrentPerson currentPerson) {
        this.clock = clock;
        this.zones = zones;
        this.currentPerson = currentPerson;
    }

    /** Today where the signed-in person's centre is. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** Today where this centre is, for listeners and jobs. */
    public LocalDate today(TrainingCentreId centre) {
        return LocalDate.ofInstant(clock.instant(), zones.of(centre));
    }

    /** The day of a moment where the signed-in person's centre is. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    /** The time zone of the signed-in person's centre. */
    public ZoneId zone() {
        return currentPerson
                .find()
                .flatMap(person -> Optional.ofNullable(person.centre()))
                .map(zones::of)
                .orElse(ZoneOffset.UTC);
    }
}
