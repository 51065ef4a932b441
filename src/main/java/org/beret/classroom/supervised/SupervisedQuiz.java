package org.beret.classroom.supervised;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.beret.classroom.SessionTime;
import org.beret.cohorts.CohortId;
import org.beret.shared.Versioned;

/**
 * A quiz that a training centre has a cohort take under its eyes.
 *
 * @param closedAt when it was ended by hand before its time
 * @param takenBack whether it is not held; it can be taken up again
 * @param version for optimistic locking, to be passed on when it is changed
 * @param begun how many attempts were begun in it
 * @param zone the time zone of the centre
 */
public record SupervisedQuiz(
        SupervisedQuizId id,
        CohortId cohort,
        String cohortName,
        QuizDetails details,
        Optional<Instant> closedAt,
        boolean takenBack,
        long version,
        int begun,
        ZoneId zone) {

    public Instant begins() {
        return details.time().begins(zone);
    }

    /** As planned, or when it was closed. */
    public Instant ends() {
        var planned = details.time().ends(zone);
        return closedAt.filter(planned::isAfter).orElse(planned);
    }

    /** Whether this is the time for which it is planned. */
    boolean isAt(SessionTime time) {
        return details.time().equals(time);
    }

    /** Whether the word on the board is good. */
    public boolean isOpen(Instant now) {
        return !takenBack && !now.isBefore(begins()) && now.isBefore(ends());
    }

    /** Whether nothing of it is to come any more. */
    public boolean isOver(Instant now) {
        return takenBack || !now.isBefore(ends());
    }

    /** Whether more time helps anybody: it has begun, nobody closed it, and what was left in it is not handed in yet. */
    public boolean canBeExtended(Instant now) {
        return !takenBack && closedAt.isEmpty() && !now.isBefore(begins()) && !LeftAttempts.areHandedIn(this, now);
    }

    /** What a form edits. */
    public Versioned<QuizDetails> edited() {
        return new Versioned<>(details, version);
    }
}
