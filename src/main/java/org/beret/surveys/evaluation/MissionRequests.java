package org.beret.surveys.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import org.beret.catalogue.CourseCatalogue;
import org.beret.letters.LetterSender;
import org.beret.letters.LetterState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people once a departure, three months after it, what of the course is of use in mission: on their first screen, and in one letter
 * where a mail server is configured and they have an address. Who refuses is not asked. A server that was off for three months more asks
 * no longer.
 */
@Component
class MissionRequests {

    private static final int MONTHS_IN_MISSION = 3;
    private static final int LATEST_MONTH = 6;

    /** A departure whose date is corrected is no other departure. */
    private static final int MONTHS_OF_A_MISSION = 9;

    private final MissionRequestRows rows;
    private final CourseCatalogue catalogue;
    private final LetterSender sender;
    private final Clock clock;

    MissionRequests(MissionRequestRows rows, CourseCatalogue catalogue, LetterSender sender, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.sender = sender;
        this.clock = clock;
    }

    /** Asks everybody for whom it is time, a limited number at once; doing it again changes nothing. */
    @Scheduled(fixedDelayString = "${beret.surveys.ask-every}")
    @Transactional
    public void ask() {
        var today = LocalDate.now(clock);
        for (var course : catalogue.courses()) {
            rows.due(
                            course,
                            today.minusMonths(LATEST_MONTH),
                            today.minusMonths(MONTHS_IN_MISSION),
                            today.minusMonths(MONTHS_OF_A_MISSION))
                    .forEach(due -> rows.add(due, letter(due.hasAddress())));
        }
    }

    private LetterState letter(boolean hasAddress) {
        return hasAddress && sender.isConfigured() ? LetterState.QUEUED : LetterState.NONE;
    }
}
