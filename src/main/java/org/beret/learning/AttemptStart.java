package org.beret.learning;

import java.security.SecureRandom;
import java.time.Clock;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.installation.Installation;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.springframework.stereotype.Component;

/** Starts attempts: checks whether the quiz is open, draws the questions and stores an empty answer for each. */
@Component
class AttemptStart {

    private final EnrolmentRepository enrolments;
    private final AttemptRepository attempts;
    private final AnswerRows answers;
    private final AttemptTimes times;
    private final Standings standings;
    private final Installation installation;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final SecureRandom seeds = new SecureRandom();

    AttemptStart(
            EnrolmentRepository enrolments,
            AttemptRepository attempts,
            AnswerRows answers,
            AttemptTimes times,
            Standings standings,
            Installation installation,
            CurrentPerson currentPerson,
            Clock clock) {
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.answers = answers;
        this.times = times;
        this.standings = standings;
        this.installation = installation;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** See {@link Attempts#start}. The enrolment is locked first, so that two requests cannot start two attempts. */
    AttemptId start(ModuleId id) {
        var enrolment =
                enrolments.lock(currentPerson.require().id(), id.value()).orElseThrow(() -> new UnknownId(id));
        var standing =
                standings.of(enrolment).filter(_ -> !enrolment.isWithdrawn()).orElseThrow(() -> new UnknownId(id));
        return switch (standing.quiz(clock.instant())) {
            case QuizState.UnderWay(var attempt) -> attempt;
            case QuizState.Open _ -> create(standing, enrolment.id());
            case QuizState.Locked _ -> throw new BusinessRuleViolation("quiz.refused.locked");
            case QuizState.Waiting _ -> throw new BusinessRuleViolation("quiz.refused.waiting");
            case QuizState.UsedUp _ -> throw new BusinessRuleViolation("quiz.refused.used-up");
            case QuizState.Passed _ -> throw new BusinessRuleViolation("quiz.refused.passed");
        };
    }

    private AttemptId create(Standing standing, EnrolmentId enrolment) {
        var seed = seeds.nextLong();
        var earlier = standing.attempts();
        var seen = answers.drawnIn(earlier.stream().map(Attempt::id).toList());
        var repeated = standing.nextRepeats();
        var drawn = repeated.isEmpty()
                ? QuizDraw.draw(standing.module(), seed, seen)
                : QuizDraw.drawAgain(standing.module(), repeated, seed, seen);
        var begun = new Attempt(installation.id(), enrolment, seed, drawn.size(), clock.instant());
        var attempt = attempts.saveAndFlush(
                repeated.isEmpty() ? begun : begun.repeating(earlier.getLast().whole()));
        answers.create(attempt.id(), drawn);
        standing.module().quiz().timeLimit().ifPresent(limit -> times.begin(attempt.id(), limit, attempt.startedAt()));
        return attempt.id();
    }
}
