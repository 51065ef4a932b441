package org.beret.classroom;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.beret.catalogue.CourseCatalogue;
import org.beret.identity.CentreTime;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.NeedsConfirmation;
import org.beret.shared.UnknownId;
import org.springframework.stereotype.Component;

/** Validates when and what a session is: within two years of today, at a time that there is, of a module that there is. */
@Component
class SessionRules {

    /** A typing error in the year is further away. */
    private static final int FARTHEST_DAYS = 730;

    private final CourseCatalogue catalogue;
    private final CentreTime time;
    private final Clock clock;

    SessionRules(CourseCatalogue catalogue, CentreTime time, Clock clock) {
        this.catalogue = catalogue;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Refuses a module that nobody teaches.
     *
     * @throws UnknownId if it, or a lesson of it, is not in the catalogue
     */
    void checkContent(SessionDetails details) {
        details.module().ifPresent(id -> {
            var module = catalogue.module(id).orElseThrow(() -> new UnknownId(id));
            details.lessons().stream()
                    .filter(lesson -> module.lesson(lesson).isEmpty())
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw new UnknownId(unknown);
                    });
        });
    }

    /**
     * Refuses a time that cannot be meant, and asks about one that is unusual.
     *
     * @param others sessions of the same cohort
     * @throws BusinessRuleViolation if it is far away, or left out by the clock on the wall
     * @throws NeedsConfirmation if it is over, or beside another, and nobody has said that this is meant
     */
    void checkTime(SessionTime wanted, List<ClassSession> others, boolean sure) {
        var zone = time.zone();
        if (Math.abs(ChronoUnit.DAYS.between(time.today(), wanted.day())) > FARTHEST_DAYS) {
            throw new BusinessRuleViolation("classroom.refused.far");
        }
        wanted.refuseLeftOut(zone);
        var doubts = new ArrayList<BusinessRuleViolation>();
        if (wanted.ends(zone).isBefore(clock.instant())) {
            doubts.add(new BusinessRuleViolation("classroom.doubt.past"));
        }
        if (others.stream()
                .filter(other -> !other.cancelled())
                .anyMatch(other -> other.details().time().overlaps(wanted, zone))) {
            doubts.add(new BusinessRuleViolation("classroom.doubt.overlaps"));
        }
        if (!sure && !doubts.isEmpty()) {
            throw new NeedsConfirmation(doubts);
        }
    }

    /**
     * Refuses to put off or cancel what somebody attended.
     *
     * @throws BusinessRuleViolation if it would not be due yet
     */
    void checkAttended(ClassSession session, SessionTime wanted) {
        var opens = wanted.begins(session.zone()).minus(ClassSession.EARLIEST);
        if (session.attended() > 0 && clock.instant().isBefore(opens)) {
            throw new BusinessRuleViolation("classroom.refused.attended");
        }
    }
}
