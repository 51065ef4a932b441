package org.beret.cohorts;

/**
 * How far the trainees of a cohort are, counted from what they have to learn, whoever asked them to: what was withdrawn does
 * not count.
 *
 * @param trainees everybody in the cohort
 * @param done who has completed all that they have to learn
 * @param late who is past a due date
 * @param stuck who has no attempt left at a quiz that they have not passed; some of them are late, too
 * @param onTrack who has something left to learn and is neither late nor stuck
 * @param idle who has nothing to learn
 * @param unreached who has no e-mail address and has begun nothing: they may not know how to sign in
 * @param undelivered whom a letter of the last days did not reach, and who has not seen the reminder on the screen either
 * @param assigned modules to learn, of all trainees together
 */
public record CohortFigures(
        int trainees,
        int done,
        int late,
        int stuck,
        int onTrack,
        int idle,
        int unreached,
        int undelivered,
        int assigned) {

    static final CohortFigures NONE = new CohortFigures(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
