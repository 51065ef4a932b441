package org.beret.learning;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.installation.Installation;
import org.beret.learning.supervision.QuizSupervision;
import org.beret.learning.supervision.QuizSupervision.Admission;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts attempts: checks whether the quiz is open, draws the questions and stores an empty answer for each. */
@Component
class AttemptStart {

    private final EnrolmentRepository enrolments;
    private final AttemptRepository attempts;
    private final AnswerRows answers;
    private final AttemptTimes times;
    private final Standings standings;
    private final QuizSupervision supervision;
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
            QuizSupervision supervision,
            Installation installation,
            CurrentPerson currentPerson,
            Clock clock) {
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.answers = answers;
        this.times = times;
        this.standings = standings;
        this.supervision = supervision;
        this.installation = installation;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** See {@link Attempts#start}. The enrolment is locked first, so that two requests cannot start two attempts. */
    @Transactional
    AttemptId start(ModuleId id, Optional<Admission> admission) {
        var enrolment =
                enrolments.lock(currentPerson.require().id(), id.value()).orElseThrow(() -> new UnknownId(id));
        var standing =
                standings.of(enrolment).filter(_ -> !enrolment.isWithdrawn()).orElseThrow(() -> new UnknownId(id));
        return switch (standing.quiz(clock.instant())) {
            case QuizState.UnderWay(var attempt) -> underWay(attempt, admission);
            case QuizState.Open _ -> create(standing, enrolment.id(), admission);
            case QuizState.Locked _ -> throw new BusinessRuleViolation("quiz.refused.locked");
            case QuizState.Waiting _ -> throw new BusinessRuleViolation("quiz.refused.waiting");
            case QuizState.UsedUp _ -> throw new BusinessRuleViolation("quiz.refused.used-up");
            case QuizState.Passed _ -> throw new BusinessRuleViolation("quiz.refused.passed");
        };
    }

    /** What was begun without supervision does not become supervised by a word. */
    private AttemptId underWay(AttemptId attempt, Optional<Admission> admission) {
        if (admission.isPresent() && !supervision.isSupervised(attempt)) {
            throw new BusinessRuleViolation("supervised.refused.under-way");
        }
        return attempt;
    }

    private AttemptId create(Standing standing, EnrolmentId enrolment, Optional<Admission> admission) {
        if (admission.isEmpty()) {
            supervision.refuseElsewhere(
                    currentPerson.require().id(), standing.module().id());
        }
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
        var closes = admission.map(admitted -> supervision.begin(admitted, attempt.id(), before(attempt, earlier)));
        times.begin(attempt.id(), standing.module().quiz().timeLimit(), closes, attempt.startedAt());
        return attempt.id();
    }

    /** What the result of a repeat rests on beside it: the whole quiz, and what was asked again since. */
    private static List<AttemptId> before(Attempt attempt, List<Attempt> earlier) {
        return earlier.stream()
                .map(Attempt::id)
                .dropWhile(id -> !id.equals(attempt.whole()))
                .toList();
    }
}
