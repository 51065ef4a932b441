package org.beret.classroom;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.beret.shared.BusinessRuleViolation;

/**
 * When a session is held, by the clock on the wall: it stays at nine o'clock even if the time zone of the centre is corrected. Where
 * clocks are set back and the hour comes twice, the first one is meant.
 *
 * @param minutes how long it takes; it may end after midnight
 */
public record SessionTime(LocalDate day, LocalTime begins, int minutes) {

    /** The longest session, in minutes. */
    public static final int LONGEST = 720;

    private static final int SHORTEST = 5;

    /**
     * A time without seconds.
     *
     * @throws BusinessRuleViolation if it is too short or too long
     */
    public SessionTime {
        begins = begins.withSecond(0).withNano(0);
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new BusinessRuleViolation("classroom.refused.minutes", SHORTEST, LONGEST);
        }
    }

    /**
     * From its beginning to its end by the clock on the wall; an end before the beginning is on the next day.
     *
     * @throws BusinessRuleViolation if it is too short or too long
     */
    public static SessionTime between(LocalDate day, LocalTime begins, LocalTime ends, ZoneId zone) {
        var lastDay = ends.isBefore(begins) ? day.plusDays(1) : day;
        var length = Duration.between(
                day.atTime(begins).atZone(zone), lastDay.atTime(ends).atZone(zone));
        return new SessionTime(day, begins, (int) length.toMinutes());
    }

    /** When it begins by the clock on the wall. */
    public LocalDateTime onTheWall() {
        return day.atTime(begins);
    }

    /** The moment it begins. */
    public Instant begins(ZoneId zone) {
        return onTheWall().atZone(zone).toInstant();
    }

    /** The moment it ends. */
    public Instant ends(ZoneId zone) {
        return begins(zone).plus(Duration.ofMinutes(minutes));
    }

    /** When it ends by the clock on the wall, which may have been set meanwhile. */
    public LocalDateTime endsOnTheWall(ZoneId zone) {
        return LocalDateTime.ofInstant(ends(zone), zone);
    }

    /** Whether some moment is in both. */
    public boolean overlaps(SessionTime other, ZoneId zone) {
        return begins(zone).isBefore(other.ends(zone)) && other.begins(zone).isBefore(ends(zone));
    }

    /**
     * Refuses a time that the clock on the wall leaves out.
     *
     * @throws BusinessRuleViolation if clocks are put forward over it
     */
    public void refuseLeftOut(ZoneId zone) {
        if (zone.getRules().getValidOffsets(onTheWall()).isEmpty()) {
            throw new BusinessRuleViolation("classroom.refused.clock");
        }
    }
}
