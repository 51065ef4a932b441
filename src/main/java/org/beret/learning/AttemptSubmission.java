package org.beret.learning;

import java.time.Clock;
import java.time.Instant;
import org.beret.catalogue.CourseModule;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.shared.ReadingOrder;
import org.beret.shared.UnknownId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submits attempts: scores the answers, closes the attempt and completes the enrolment or reopens lessons. Others have attempts handed in
 * that nobody handed in when their time was over.
 */
@Component
public class AttemptSubmission {

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
        var me = currentPerson.require();
        return submit(id, me.id(), me.readsIn());
    }

    /**
     * Hands in, with the answers that are stored, what this person left; does not check who asks, for jobs.
     *
     * @param reader the languages of the person
     */
    @Transactional
    public void handIn(AttemptId id, PersonId person, ReadingOrder reader) {
        submit(id, person, reader);
    }

    private Instant submit(AttemptId id, PersonId person, ReadingOrder reader) {
        var context = access.contextOf(id, person);
        var enrolment = enrolments.lock(context.enrolment()).orElseThrow(() -> new UnknownId(id));
        // Read only after the enrolment is locked: what a concurrent submission did is visible now.
        var attempt = access.find(id, person);
        return attempt.submittedAt().orElseGet(() -> close(attempt, enrolment, context.module(), reader));
    }

    private Instant close(Attempt attempt, Enrolment enrolment, CourseModule module, ReadingOrder reader) {
        var now = clock.instant();
        var score = Score.of(module, attempt, answers.lock(attempt.id()));
        answers.close(attempt.id(), score.rightQuestions());
        attempt.close(score, module.readIn(reader), module.version(), now);
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
