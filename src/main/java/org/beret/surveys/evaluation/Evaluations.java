package org.beret.surveys.evaluation;

import java.time.Clock;
import java.util.Optional;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.learning.AssignedModule;
import org.beret.learning.EnrolmentState;
import org.beret.learning.Training;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.UnknownId;
import org.beret.surveys.evaluation.EvaluationRows.Row;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The three questions on the course that the signed-in trainee may answer at the end of a core module: once a revision, changed or
 * taken back for a week, then counted for good. Nothing depends on them.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Evaluations {

    private final Training training;
    private final EvaluationRows rows;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Evaluations(Training training, EvaluationRows rows, CurrentPerson currentPerson, Clock clock) {
        this.training = training;
        this.rows = rows;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * The questions as they stand for the signed-in trainee.
     *
     * @throws UnknownId if the module is not assigned to them
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public OwnEvaluation mine(ModuleId module) {
        var assigned = training.mine(module);
        return own(assigned, rows.find(me(), Topic.of(assigned.module())));
    }

    /**
     * Stores what the signed-in trainee says in place of what they said.
     *
     * @param seen the version that was shown; 0 if nothing was said
     * @throws UnknownId if the module is not assigned to them, or has no such lesson
     * @throws BusinessRuleViolation if the module is not completed or the week is over, or if nothing can be stored
     * @throws ChangedMeanwhile if they said something else in another tab
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public void give(ModuleId module, long seen, Evaluation said) {
        var assigned = training.mine(module);
        var topic = Topic.of(assigned.module());
        var evaluation = said.checked();
        evaluation.lessons().forEach(named -> requireLesson(assigned, named));
        var before = open(assigned, topic);
        ChangedMeanwhile.refuseUnlessSame(seen, before.version());
        if (before.given().isPresent()) {
            rows.replace(me(), topic, evaluation);
        } else {
            var added = rows.add(me(), topic, evaluation, rows.place(me()), clock.instant());
            ChangedMeanwhile.refuseUnless(added);
        }
    }

    /**
     * Deletes what the signed-in trainee said. Idempotent.
     *
     * @throws UnknownId if the module is not assigned to them
     * @throws BusinessRuleViolation if the week is over
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public void takeBack(ModuleId module) {
        var assigned = training.mine(module);
        var topic = Topic.of(assigned.module());
        open(assigned, topic);
        rows.delete(me(), topic);
    }

    private OwnEvaluation open(AssignedModule assigned, Topic topic) {
        var own = own(assigned, rows.lock(me(), topic));
        if (!own.open()) {
            throw new BusinessRuleViolation("evaluation.refused.closed");
        }
        return own;
    }

    private OwnEvaluation own(AssignedModule assigned, Optional<Row> row) {
        var until = row.map(given -> given.givenAt().plus(EvaluationRows.CHANGEABLE));
        var open = assigned.module().core()
                && assigned.state() == EnrolmentState.COMPLETED
                && until.stream().allMatch(clock.instant()::isBefore);
        return new OwnEvaluation(
                assigned.module(),
                row.map(Row::evaluation),
                row.map(Row::version).orElse(0L),
                until,
                open);
    }

    private static void requireLesson(AssignedModule assigned, Evaluation.NamedLesson named) {
        if (!named.module().equals(assigned.module().id())
                || assigned.module().lesson(named.lesson()).isEmpty()) {
            throw new UnknownId(named.lesson());
        }
    }

    private PersonId me() {
        return currentPerson.require().id();
    }
}
