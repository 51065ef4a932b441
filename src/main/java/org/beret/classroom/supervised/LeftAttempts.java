package org.beret.classroom.supervised;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.beret.audit.AuditTrail;
import org.beret.classroom.supervised.QuizAttemptRows.Taken;
import org.beret.learning.AttemptSubmission;
import org.beret.people.PeopleLookup;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ReadingOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands in what nobody handed in: somebody left the room, or a computer failed. An hour after the end, so that a computer that lost its
 * link in time still sends what it holds. Idempotent, on every node.
 */
@Component
class LeftAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(LeftAttempts.class);
    private static final Duration WAIT = Duration.ofHours(1);

    private final SupervisedQuizRows quizzes;
    private final QuizAttemptRows attempts;
    private final AttemptSubmission submission;
    private final PeopleLookup people;
    private final AuditTrail audit;
    private final Clock clock;

    LeftAttempts(
            SupervisedQuizRows quizzes,
            QuizAttemptRows attempts,
            AttemptSubmission submission,
            PeopleLookup people,
            AuditTrail audit,
            Clock clock) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.submission = submission;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether everything that was left in this quiz is handed in by now. */
    static boolean areHandedIn(SupervisedQuiz quiz, Instant now) {
        return now.isAfter(quiz.ends().plus(WAIT));
    }

    /** Each in a transaction of its own: one that cannot be scored keeps none of the others. */
    @Scheduled(fixedDelayString = "${beret.classroom.hand-in-every}")
    void handIn() {
        quizzes.underWay().stream()
                .filter(quiz -> areHandedIn(quiz, clock.instant()))
                .forEach(quiz -> attempts.of(quiz.id()).stream()
                        .filter(taken -> taken.submittedAt().isEmpty())
                        .forEach(taken -> handIn(quiz, taken)));
    }

    private void handIn(SupervisedQuiz quiz, Taken taken) {
        people.find(taken.person()).ifPresent(person -> {
            try {
                submission.handIn(taken.attempt(), person.id(), ReadingOrder.of(person.language()));
                audit.recordServer(
                        "supervised.handed-in",
                        quiz.cohortName(),
                        quiz.details().module().value());
            } catch (BusinessRuleViolation unscorable) {
                LOG.warn("An attempt of quiz {} cannot be handed in: {}", quiz.id(), unscorable.messageKey());
            }
        });
    }
}
