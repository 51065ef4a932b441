package org.beret.classroom.supervised;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.audit.AuditTrail;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.learning.AttemptId;
import org.beret.learning.supervision.QuizSupervision;
import org.beret.people.PeopleLookup;
import org.beret.shared.BusinessRuleViolation;
import org.beret.signin.RateLimit;
import org.beret.texts.TextsIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Implements learning's port {@link QuizSupervision}. Each word that is tried is counted, whatever comes of it: {@value #TRIES} in
 * {@value #MINUTES} minutes.
 */
@Component
class QuizAdmission implements QuizSupervision {

    private static final int TRIES = 10;
    private static final int MINUTES = 5;

    private final SupervisedQuizRows quizzes;
    private final SupervisedQuizStore store;
    private final QuizAttemptRows attempts;
    private final SupervisedLabels labels;
    private final PeopleLookup people;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;
    private final RateLimit limit;
    private final Clock clock;

    QuizAdmission(
            SupervisedQuizRows quizzes,
            SupervisedQuizStore store,
            QuizAttemptRows attempts,
            SupervisedLabels labels,
            PeopleLookup people,
            AuditTrail audit,
            CurrentPerson currentPerson,
            JdbcClient jdbc,
            Clock clock) {
        this.quizzes = quizzes;
        this.store = store;
        this.attempts = attempts;
        this.labels = labels;
        this.people = people;
        this.audit = audit;
        this.currentPerson = currentPerson;
        this.limit = new RateLimit("board-word", Duration.ofMinutes(MINUTES), jdbc, clock);
        this.clock = clock;
    }

    @Override
    public Optional<Announcement> announced(PersonId person, ModuleId module, TextsIn texts) {
        var now = clock.instant();
        var coming = coming(person, module, now);
        var onlyHere = coming.stream().anyMatch(quiz -> quiz.details().onlyHere());
        return coming.stream().findFirst().map(quiz -> {
            var open = quiz.isOpen(now);
            return new Announcement(labels.announcement(quiz, open, onlyHere, texts), open, onlyHere);
        });
    }

    @Override
    public Admission admit(PersonId person, ModuleId module, String word) {
        var account = person.toString();
        limit.record(account, "");
        if (limit.about(account) > TRIES) {
            throw new BusinessRuleViolation("supervised.refused.too-often", MINUTES);
        }
        var now = clock.instant();
        var held = quizzes.ofTrainee(person, module).stream()
                .filter(quiz -> !quiz.takenBack())
                .toList();
        var open = held.stream().filter(quiz -> quiz.isOpen(now)).toList();
        if (open.isEmpty()) {
            throw new BusinessRuleViolation(reason(held, now));
        }
        return open.stream()
                .filter(quiz -> BoardWord.accepts(store.word(quiz.id()), word))
                .findFirst()
                .map(quiz -> new Admission(quiz.id().value(), person))
                .orElseThrow(() -> new BusinessRuleViolation("supervised.refused.word"));
    }

    private static String reason(List<SupervisedQuiz> held, Instant now) {
        if (held.isEmpty()) {
            return "supervised.refused.none";
        }
        return held.stream().allMatch(quiz -> quiz.isOver(now))
                ? "supervised.refused.over"
                : "supervised.refused.early";
    }

    @Override
    public void refuseElsewhere(PersonId person, ModuleId module) {
        if (coming(person, module, clock.instant()).stream()
                .anyMatch(quiz -> quiz.details().onlyHere())) {
            throw new BusinessRuleViolation("supervised.refused.only-here");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant begin(Admission admission, AttemptId attempt, List<AttemptId> before) {
        var id = new SupervisedQuizId(admission.quiz());
        store.lock(id);
        var now = clock.instant();
        var quiz = quizzes.ofTrainee(admission.person(), id)
                .filter(one -> one.isOpen(now))
                .orElseThrow(() -> new BusinessRuleViolation("supervised.refused.over"));
        var centre = people.nameOf(attempts.centreOf(id)).orElse("–");
        attempts.add(id, attempt, admission.person(), centre, now, attempts.marked(before) == before.size());
        audit.recordOwn(
                currentPerson.require(),
                "supervised.begun",
                quiz.cohortName(),
                quiz.details().module().value(),
                quiz.details().time().onTheWall().toString());
        return quiz.ends();
    }

    @Override
    public Map<AttemptId, String> supervisorsOf(Collection<AttemptId> wanted) {
        return attempts.centresOf(wanted);
    }

    @Override
    public boolean isSupervised(AttemptId attempt) {
        return attempts.marked(List.of(attempt)) > 0;
    }

    /** What is open now first, then the earliest. */
    private List<SupervisedQuiz> coming(PersonId person, ModuleId module, Instant now) {
        return quizzes.ofTrainee(person, module).stream()
                .filter(quiz -> !quiz.isOver(now))
                .toList();
    }
}
