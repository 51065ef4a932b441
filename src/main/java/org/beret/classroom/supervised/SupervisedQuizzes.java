package org.beret.classroom.supervised;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.classroom.SessionTime;
import org.beret.cohorts.CohortId;
import org.beret.identity.CentreTime;
import org.beret.identity.CurrentPerson;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.NeedsConfirmation;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The supervised quizzes of the cohorts of the signed-in person's training centre; others do not exist here. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class SupervisedQuizzes {

    /** What one click adds to a quiz that needs longer. */
    public static final Duration EXTENSION = Duration.ofMinutes(10);

    private final SupervisedQuizRows rows;
    private final SupervisedQuizStore store;
    private final QuizRules rules;
    private final QuizAccess access;
    private final CurrentPerson currentPerson;
    private final CentreTime time;
    private final Clock clock;

    SupervisedQuizzes(
            SupervisedQuizRows rows,
            SupervisedQuizStore store,
            QuizRules rules,
            QuizAccess access,
            CurrentPerson currentPerson,
            CentreTime time,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.rules = rules;
        this.access = access;
        this.currentPerson = currentPerson;
        this.time = time;
        this.clock = clock;
    }

    /**
     * All supervised quizzes of a cohort.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public CohortQuizzes of(CohortId id) {
        var centre = currentPerson.requireCentre();
        var cohort = rows.cohort(id, centre).orElseThrow(() -> new UnknownId(id));
        return new CohortQuizzes(id, cohort.name(), cohort.closed(), time.zone(), rows.of(id, centre));
    }

    /**
     * One supervised quiz.
     *
     * @throws UnknownId if the centre has no such quiz
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public SupervisedQuiz find(SupervisedQuizId id) {
        return access.find(id);
    }

    /**
     * Plans a supervised quiz for a cohort; from now on it may be the only way to begin the quiz.
     *
     * @param sure whether what is unusual is meant
     * @throws UnknownId if the centre has no such cohort, or nobody teaches the module
     * @throws BusinessRuleViolation if the cohort is closed, or the time is over, far away or left out by the clock
     * @throws NeedsConfirmation if it is doubtful and not sure
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public SupervisedQuizId plan(CohortId id, QuizDetails details, boolean sure) {
        var cohort = of(id);
        if (cohort.closed()) {
            throw new BusinessRuleViolation("supervised.refused.closed-cohort");
        }
        rules.check(id, details, Optional.empty(), cohort.quizzes(), sure);
        var quiz = store.add(id, currentPerson.requireCentre(), details);
        access.changed(quiz, "supervised.planned");
        return quiz;
    }

    /**
     * Changes a supervised quiz; attempts in it end when it ends then. At another time it is held anew, also if it was closed.
     *
     * @param seen the version that was read with the details that were edited
     * @return whether anything is different now
     * @throws UnknownId if the centre has no such quiz
     * @throws ChangedMeanwhile if the version is another one
     * @throws BusinessRuleViolation as {@link #plan}, or if somebody has begun and it would be of another module or begin later
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public boolean change(SupervisedQuizId id, QuizDetails details, long seen, boolean sure) {
        var quiz = access.lock(id);
        ChangedMeanwhile.refuseUnlessSame(seen, quiz.version());
        if (details.equals(quiz.details())) {
            return false;
        }
        rules.check(quiz.cohort(), details, Optional.of(quiz), others(quiz), sure);
        rules.checkBegun(quiz, details);
        store.describe(id, details);
        if (quiz.closedAt().isPresent() && !quiz.isAt(details.time())) {
            store.close(id, null);
        }
        access.changed(id, "supervised.changed");
        return true;
    }

    /**
     * Gives everybody {@link #EXTENSION} longer, from now if it is over.
     *
     * @param seen the version of what was shown, so that two colleagues do not both add
     * @throws UnknownId if the centre has no such quiz
     * @throws ChangedMeanwhile if the version is another one
     * @throws BusinessRuleViolation if it has not begun, was closed or taken back, or what was left in it is handed in
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void extend(SupervisedQuizId id, long seen) {
        var quiz = access.lock(id);
        ChangedMeanwhile.refuseUnlessSame(seen, quiz.version());
        var now = clock.instant();
        if (!quiz.canBeExtended(now)) {
            throw new BusinessRuleViolation("supervised.refused.extend");
        }
        store.describe(id, extended(quiz, now));
        access.changed(id, "supervised.extended");
    }

    private static QuizDetails extended(SupervisedQuiz quiz, Instant now) {
        var details = quiz.details();
        var from = quiz.ends().isBefore(now) ? now : quiz.ends();
        var minutes =
                (int) Duration.between(quiz.begins(), from.plus(EXTENSION)).toMinutes();
        var longer = new SessionTime(details.time().day(), details.time().begins(), minutes);
        return new QuizDetails(longer, details.module(), details.place(), details.onlyHere());
    }

    /**
     * Ends a supervised quiz at once: what is answered later does not count. {@link #reopen} undoes it.
     *
     * @throws UnknownId if the centre has no such quiz
     * @throws ChangedMeanwhile if it is not open
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void close(SupervisedQuizId id) {
        ChangedMeanwhile.refuseUnless(access.lock(id).isOpen(clock.instant()));
        store.close(id, clock.instant());
        access.changed(id, "supervised.closed");
    }

    /**
     * Opens a quiz again that was closed before its time; what was handed in meanwhile stays so.
     *
     * @throws UnknownId if the centre has no such quiz
     * @throws ChangedMeanwhile if it was not closed, or its time is over
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void reopen(SupervisedQuizId id) {
        var quiz = access.lock(id);
        ChangedMeanwhile.refuseUnless(quiz.closedAt().isPresent()
                && quiz.details().time().ends(quiz.zone()).isAfter(clock.instant()));
        store.close(id, null);
        access.changed(id, "supervised.reopened");
    }

    /**
     * Takes a quiz back that nobody has begun; {@link #takeUp} undoes it.
     *
     * @throws UnknownId if the centre has no such quiz
     * @throws ChangedMeanwhile if it is taken back already
     * @throws BusinessRuleViolation if somebody has begun
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void takeBack(SupervisedQuizId id) {
        var quiz = access.lock(id);
        ChangedMeanwhile.refuseUnless(!quiz.takenBack());
        if (quiz.begun() > 0) {
            throw new BusinessRuleViolation("supervised.refused.take-back");
        }
        store.takeBack(id, clock.instant());
        access.changed(id, "supervised.taken-back");
    }

    /**
     * Has a quiz that was taken back held after all.
     *
     * @throws UnknownId if the centre has no such quiz
     * @throws ChangedMeanwhile if it is not taken back
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void takeUp(SupervisedQuizId id) {
        ChangedMeanwhile.refuseUnless(access.lock(id).takenBack());
        store.takeBack(id, null);
        access.changed(id, "supervised.taken-up");
    }

    private List<SupervisedQuiz> others(SupervisedQuiz quiz) {
        return access.ofCohort(quiz).stream()
                .filter(other -> !other.id().equals(quiz.id()))
                .toList();
    }
}
