package org.beret.learning;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.beret.catalogue.QuestionPrompt;
import org.beret.identity.CurrentPerson;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a quiz: starts an attempt, stores answers, submits; each only for the person whose it is. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Attempts {

    /** How far a device's clock may be ahead before it is told so; the quiz runner sets its own by the server's. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final EnrolmentRepository enrolments;
    private final AttemptRepository attempts;
    private final AttemptAccess own;
    private final AnswerRows sheets;
    private final AttemptTimes times;
    private final Standings standings;
    private final LessonsToReadAgain readAgain;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final SecureRandom seeds = new SecureRandom();

    Attempts(
            EnrolmentRepository enrolments,
            AttemptRepository attempts,
            AttemptAccess own,
            AnswerRows sheets,
            AttemptTimes times,
            Standings standings,
            LessonsToReadAgain readAgain,
            CurrentPerson currentPerson,
            Clock clock) {
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.own = own;
        this.sheets = sheets;
        this.times = times;
        this.standings = standings;
        this.readAgain = readAgain;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Starts an attempt, or finds the one that is under way: a second click or tab starts no second attempt.
     *
     * @throws UnknownId if the module is not assigned to the signed-in trainee
     * @throws BusinessRuleViolation if lessons are unread, the waiting time is not over or no attempt is left
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public AttemptId start(ModuleId id) {
        var enrolment =
                enrolments.hold(currentPerson.require().id(), id.value()).orElseThrow(() -> new UnknownId(id));
        var standing =
                standings.of(enrolment).filter(_ -> !enrolment.isWithdrawn()).orElseThrow(() -> new UnknownId(id));
        return switch (standing.quiz(clock.instant())) {
            case QuizState.UnderWay(var attempt) -> attempt;
            case QuizState.Open _ -> begin(standing, enrolment.id());
            case QuizState.Locked _ -> throw new BusinessRuleViolation("quiz.refused.locked");
            case QuizState.Waiting _ -> throw new BusinessRuleViolation("quiz.refused.waiting");
            case QuizState.UsedUp _ -> throw new BusinessRuleViolation("quiz.refused.used-up");
            case QuizState.Passed _ -> throw new BusinessRuleViolation("quiz.refused.passed");
        };
    }

    /**
     * Whether the signed-in trainee has submitted this attempt.
     *
     * @throws UnknownId if it is not theirs
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public boolean isSubmitted(AttemptId id) {
        return own.find(id).isSubmitted();
    }

    /** The attempt as it stands, for the person whose it is. */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public OpenAttempt sheet(AttemptId id, Language language) {
        var attempt = own.find(id);
        var module = own.moduleOf(id);
        var rows = sheets.of(id);
        var prompts = rows.stream()
                .map(row -> AttemptAccess.question(module, row.question()))
                .map(question -> QuestionPrompt.of(question, QuizDraw.arrangement(question, attempt.seed()), language))
                .toList();
        var answers = rows.stream().map(row -> StoredAnswer.of(row, true)).toList();
        return new OpenAttempt(id, module, attempt.submittedAt(), left(id, module), prompts, answers);
    }

    /**
     * Stores an answer unless a newer revision is there already. Sending the same again changes nothing. Needs no transaction
     * around it: whose the attempt is never changes, and the one statement that stores decides everything else by itself.
     *
     * @param revision when the person gave this answer, in milliseconds of universal time, or one more than the revision they
     *     changed if that is later: so revisions of all devices are in the order in which answers were given
     * @param choice the options chosen, the steps in their order, or the pairs matched; empty to withdraw the answer
     * @return what is stored afterwards, which is a newer answer if there was one
     * @throws UnknownId if the attempt is not the signed-in trainee's or has no such question
     * @throws AttemptClosed if it was submitted
     * @throws InvalidAnswer if the question takes no such answer or the revision is out of range
     * @throws TimeOver if the answer was given after the time of the attempt was over
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public StoredAnswer answer(AttemptId id, QuestionId questionId, long revision, List<OptionId> choice) {
        var module = own.moduleOf(id);
        var question = module.question(questionId).orElseThrow(() -> new UnknownId(questionId));
        var now = clock.instant();
        refuseInvalid(question, revision, choice, now);
        if (module.quiz().timeLimit().isPresent()) {
            times.hear(id, Duration.ZERO, now);
            times.refuseLate(id, revision);
        }
        if (sheets.store(id, questionId, revision, choice, now)) {
            return new StoredAnswer(questionId, revision, choice, now, true);
        }
        var stored = sheets.find(id, questionId).orElseThrow(() -> new UnknownId(questionId));
        if (stored.counted()) {
            throw new AttemptClosed(id);
        }
        return StoredAnswer.of(
                stored, stored.revision() == revision && stored.choice().equals(choice));
    }

    /**
     * A device on which the signed-in trainee takes this attempt is connected again, or still.
     *
     * @param lost how long it had no connection before; the time of the attempt stood still as long
     * @return until the attempt ends, negative if it has; none if it may take any time
     * @throws UnknownId if the attempt is not the signed-in trainee's
     * @throws AttemptClosed if it was submitted
     * @throws InvalidAnswer if the time is out of range
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public Optional<Duration> connected(AttemptId id, Duration lost) {
        if (lost.isNegative()) {
            throw new InvalidAnswer("The time is out of range");
        }
        if (own.find(id).isSubmitted()) {
            throw new AttemptClosed(id);
        }
        times.hear(id, lost, clock.instant());
        return left(id, own.moduleOf(id));
    }

    /**
     * Scores the attempt and closes it; passing completes the module. A second submission finds the first.
     *
     * @return when the attempt was submitted
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public Instant submit(AttemptId id) {
        var module = own.moduleOf(id);
        var enrolment = enrolments.hold(own.enrolmentIdOf(id)).orElseThrow(() -> new UnknownId(id));
        // Read only after the enrolment is held: what another submission did is visible now.
        var attempt = own.find(id);
        return attempt.submittedAt().orElseGet(() -> close(attempt, enrolment, module));
    }

    private AttemptId begin(Standing standing, EnrolmentId enrolment) {
        var seed = seeds.nextLong();
        var earlier = standing.attempts();
        var seen = sheets.drawnIn(earlier.stream().map(Attempt::id).toList());
        var drawn = QuizDraw.draw(standing.module(), seed, seen);
        var attempt = attempts.save(new Attempt(enrolment, earlier.size() + 1, seed, drawn.size(), clock.instant()));
        // The rows of the sheet refer to the attempt, which Hibernate has not written yet.
        attempts.flush();
        sheets.create(attempt.id(), drawn);
        standing.module().quiz().timeLimit().ifPresent(limit -> times.begin(attempt.id(), limit, attempt.startedAt()));
        return attempt.id();
    }

    private Instant close(Attempt attempt, Enrolment enrolment, CourseModule module) {
        var now = clock.instant();
        var score = AttemptAccess.score(module, sheets.hold(attempt.id()));
        sheets.count(attempt.id(), score.rightQuestions());
        attempt.close(score, currentPerson.require().language(), module.version(), now);
        attempts.save(attempt);
        if (score.passed()) {
            enrolment.complete(module.version(), now);
            enrolments.save(enrolment);
        } else {
            readAgain.reopen(attempt.id(), score.lessonsToReadAgain());
        }
        return now;
    }

    private Optional<Duration> left(AttemptId attempt, CourseModule module) {
        return module.quiz()
                .timeLimit()
                .flatMap(_ -> times.endOf(attempt))
                .map(end -> Duration.between(clock.instant(), end));
    }

    private static void refuseInvalid(Question question, long revision, List<OptionId> choice, Instant now) {
        if (revision < 1 || revision > now.plus(AHEAD).toEpochMilli()) {
            throw new InvalidAnswer("The revision is out of range");
        }
        if (!question.takes(choice)) {
            throw new InvalidAnswer("The question takes no such answer");
        }
    }
}
