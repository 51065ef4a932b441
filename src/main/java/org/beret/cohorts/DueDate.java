package org.beret.cohorts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.NeedsConfirmation;

/**
 * The last day to complete a module.
 *
 * @param sure whether whoever sets it has said yes to what is unusual about it
 */
public record DueDate(LocalDate day, boolean sure) {

    private static final int WEEKS_BEFORE_DEPARTURE = 2;
    private static final int USUAL_WEEKS = 4;

    /** A day of which nobody was asked yet. */
    public static DueDate by(LocalDate day) {
        return new DueDate(day, false);
    }

    /** What a form begins with: two weeks before the departure, as far as that is not over. */
    public static LocalDate usual(Optional<LocalDate> departure, LocalDate today) {
        return departure
                .filter(day -> !day.isBefore(today))
                .map(day -> day.minusWeeks(WEEKS_BEFORE_DEPARTURE))
                .map(day -> day.isBefore(today) ? today : day)
                .orElseGet(() -> today.plusWeeks(USUAL_WEEKS));
    }

    /**
     * Asks about a day in the past, after the departure, or after the end of a certificate that is to be renewed.
     *
     * @throws NeedsConfirmation if there is any doubt and nobody has said yes
     */
    public void refuseUnlessSure(LocalDate today, Optional<LocalDate> departure, Optional<LocalDate> certificateEnd) {
        var doubts = new ArrayList<BusinessRuleViolation>();
        if (day.isBefore(today)) {
            doubts.add(new BusinessRuleViolation("cohort.assign.past"));
        }
        departure
                .filter(day::isAfter)
                .ifPresent(last -> doubts.add(new BusinessRuleViolation("cohort.assign.after-departure", last)));
        certificateEnd
                .filter(day::isAfter)
                .ifPresent(last -> doubts.add(new BusinessRuleViolation("cohort.assign.after-certificate", last)));
        if (!sure && !doubts.isEmpty()) {
            throw new NeedsConfirmation(doubts);
        }
    }
}
