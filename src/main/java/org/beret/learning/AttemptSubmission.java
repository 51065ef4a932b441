package org.beret.learning;

import java.time.Clock;
import java.time.Instant;
import org.beret.catalogue.CourseModule;
import org.beret.identity.CurrentPerson;
import org.beret.shared.UnknownId;
import org.springframework.stereotype.Component;

/** Submits attempts: scores the answers, closes the attempt and completes the enrolment or reopens lessons. */
@Component
class AttemptSubmission {

    private final EnrolmentRepository enrolments;
    private final AttemptRepository attempts;
    private final AttemptAccess access;
    private final AnswerRows answers;
    private final LessonsToReadAgain readAgain;
    private final QuestionsAskedAgain askedAgain;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    AttemptSubmission(
            EnrolmentRepository enrolments,
            AttemptRepository attempts,
            AttemptAccess access,
            AnswerRows answers,
            LessonsToReadAgain readAgain,
            QuestionsAskedAgain askedAgain,
            CurrentPerson currentPerson,
            Clock clock) {
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.access = access;
        this.answers = answers;
        this.readAgain = readAgain;
        this.askedAgain = askedAgain;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** See {@link Attempts#submit}. */
    Instant submit(AttemptId id) {
        var context = access.contextOf(id);
        var enrolment = enrolments.lock(context.enrolment()).orElseThrow(() -> new UnknownId(id));
        // Read only after the enrolment is locked: what a concurrent submission did is visible now.
        var attempt = access.find(id);
        return attempt.submittedAt().orElseGet(() -> close(attempt, enrolment, context.module()));
    }

    private Instant close(Attempt attempt, Enrolment enrolment, CourseModule module) {
        var now = clock.instant();
        var score = Score.of(module, attempt, answers.lock(attempt.id()));
        answers.close(attempt.id(), score.rightQuestions());
        attempt.close(score, module.readIn(currentPerson.require().readsIn()), module.version(), now);
        attempts.save(attempt);
        if (score.passed()) {
            enrolment.complete(module.version(), now);
            enrolments.save(enrolment);
        } else {
            readAgain.reopen(attempt.id(), score.lessonsToReadAgain());
            askedAgain.record(attempt.id(), score.askedAgain());
        }
        return now;
    }
}
