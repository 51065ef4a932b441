package org.beret.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.beret.catalogue.QuestionPrompt;
import org.beret.identity.CurrentPerson;
import org.beret.learning.AttemptAccess.AttemptContext;
import org.beret.learning.OpenAttempt.TimeLeft;
import org.beret.learning.supervision.QuizSupervision;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ReadingOrder;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The attempts of the signed-in trainee at quizzes: start, answers, submission. The attempt of somebody else is unknown. See decision
 * 4 for the protocol of answers.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Attempts {

    /** How far a device's clock may be ahead before an answer is refused; the quiz runner follows the server's clock. */
    private static final Duration MAX_CLOCK_SKEW = Duration.ofMinutes(5);

    private final AttemptStart start;
    private final AttemptSubmission submission;
    private final AttemptAccess access;
    private final AnswerRows answers;
    private final AttemptTimes times;
    private final QuizSupervision supervision;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Attempts(
            AttemptStart start,
            AttemptSubmission submission,
            AttemptAccess access,
            AnswerRows answers,
            AttemptTimes times,
            QuizSupervision supervision,
            CurrentPerson currentPerson,
            Clock clock) {
        this.start = start;
        this.submission = submission;
        this.access = access;
        this.answers = answers;
        this.times = times;
        this.supervision = supervision;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Starts an attempt, or returns the one that is under way: a second click or tab starts no second attempt.
     *
     * @throws UnknownId if the module is not assigned to the signed-in trainee
     * @throws BusinessRuleViolation if lessons are unread, the waiting time is not over, no attempt is left, or it is taken only under
     *     supervision
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public AttemptId start(ModuleId id) {
        return start.start(id, Optional.empty());
    }

    /**
     * The same under supervision. Not in one transaction: a word that was tried is counted even if it is refused.
     *
     * @param word what the board of the room shows
     * @throws BusinessRuleViolation also if the word is wrong, nothing is open, or an attempt without supervision is under way
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public AttemptId startSupervised(ModuleId id, String word) {
        return start.start(
                id, Optional.of(supervision.admit(currentPerson.require().id(), id, word)));
    }

    /**
     * The attempt with its questions and the answers so far.
     *
     * @throws UnknownId if it is not theirs
     * @throws BusinessRuleViolation if the version of the course that was begun cannot be read any more
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public OpenAttempt open(AttemptId id, ReadingOrder reader) {
        var attempt = access.find(id);
        var context = access.contextOf(id);
        var module = context.module();
        var rows = answers.of(id);
        var prompts = rows.stream()
                .map(row -> row.questionIn(module))
                .map(question -> QuestionPrompt.of(
                        question, QuizDraw.arrangement(question, attempt.seed()), module.readIn(reader)))
                .toList();
        var stored = rows.stream().map(row -> StoredAnswer.of(row, true)).toList();
        return new OpenAttempt(
                id,
                module,
                attempt.pointsToPass(module.quiz()),
                attempt.promptIds(),
                attempt.submittedAt(),
                timeLeft(context),
                prompts,
                stored);
    }

    /**
     * Stores an answer unless a newer revision is stored already. Idempotent. Needs no transaction: the owner of an attempt never
     * changes, and the single update that stores is guarded against everything else.
     *
     * @param revision when the person gave this answer, in milliseconds since 1970, or one more than the revision they changed if
     *     that is later: so the revisions of all devices are in the order of the answers
     * @param choice the options chosen, the steps in their order, or the pairs matched; empty to withdraw the answer
     * @return what is stored afterwards; a newer answer if there was one
     * @throws UnknownId if the attempt is not the signed-in trainee's or has no such question
     * @throws AttemptClosed if it was submitted
     * @throws InvalidAnswer if the question does not take such an answer or the revision is out of range
     * @throws TimeOver if the answer was given after the end of the attempt
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public StoredAnswer answer(AttemptId id, QuestionId questionId, long revision, List<OptionId> choice) {
        var context = access.contextOf(id);
        var question = context.module().question(questionId).orElseThrow(() -> new UnknownId(questionId));
        return store(context, question, revision, choice);
    }

    /** The same from a browser, by the ids that {@link #open} gives out. */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public StoredAnswer.Shown answer(AttemptId id, String questionId, long revision, List<String> sent) {
        var context = access.contextOf(id);
        var ids = context.ids();
        var question = ids.find(context.module(), questionId).orElseThrow(() -> new UnknownId(questionId));
        var choice = ids.read(question, sent).orElseThrow(Attempts::noSuchAnswer);
        return store(context, question, revision, choice).shown(question, ids);
    }

    private StoredAnswer store(AttemptContext context, Question question, long revision, List<OptionId> choice) {
        var id = context.attempt();
        var questionId = question.id();
        var now = clock.instant();
        refuseInvalid(question, revision, choice, now);
        if (context.timed()) {
            times.recordContact(id, Duration.ZERO, now);
            times.refuseLate(id, revision);
        }
        if (answers.store(id, questionId, revision, choice, now)) {
            return new StoredAnswer(questionId, revision, choice, now, true);
        }
        var stored = answers.find(id, questionId).orElseThrow(() -> new UnknownId(questionId));
        if (stored.closed()) {
            throw new AttemptClosed(id);
        }
        return StoredAnswer.of(
                stored, stored.revision() == revision && stored.choice().equals(choice));
    }

    /**
     * Records that a device on which the attempt is taken is connected, again or still.
     *
     * @param lost how long it had no connection before; extends the time of the attempt
     * @throws UnknownId if the attempt is not the signed-in trainee's
     * @throws AttemptClosed if it was submitted
     * @throws InvalidAnswer if the time is out of range
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public TimeLeft connected(AttemptId id, Duration lost) {
        if (lost.isNegative()) {
            throw new InvalidAnswer("The time is out of range");
        }
        if (access.find(id).isSubmitted()) {
            throw new AttemptClosed(id);
        }
        times.recordContact(id, lost, clock.instant());
        return timeLeft(access.contextOf(id));
    }

    /**
     * Whether an attempt was begun under supervision: such a one stays in its room.
     *
     * @throws UnknownId if it is not the signed-in trainee's
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public boolean isSupervised(AttemptId id) {
        return supervision.isSupervised(access.find(id).id());
    }

    /**
     * Scores the attempt and closes it; passing completes the module. A second submission returns the first.
     *
     * @return when the attempt was submitted
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public Instant submit(AttemptId id) {
        return submission.submit(id);
    }

    private TimeLeft timeLeft(AttemptContext context) {
        return context.timed() ? times.leftOf(context.attempt(), clock.instant()) : TimeLeft.ANY;
    }

    private static void refuseInvalid(Question question, long revision, List<OptionId> choice, Instant now) {
        if (revision < 1 || revision > now.plus(MAX_CLOCK_SKEW).toEpochMilli()) {
            throw new InvalidAnswer("The revision is out of range");
        }
        if (!question.takes(choice)) {
            throw noSuchAnswer();
        }
    }

    private static InvalidAnswer noSuchAnswer() {
        return new InvalidAnswer("The question takes no such answer");
    }
}
