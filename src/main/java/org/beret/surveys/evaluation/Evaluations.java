package org.beret.surveys.evaluation;

import java.util.List;
import org.beret.catalogue.ModuleId;
import org.beret.learning.EnrolmentState;
import org.beret.learning.Training;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.UnknownId;
import org.beret.surveys.evaluation.OwnAnswers.Asked;
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
    private final OwnAnswers answers;

    Evaluations(Training training, OwnAnswers answers) {
        this.training = training;
        this.answers = answers;
    }

    /**
     * The questions as they stand for the signed-in trainee.
     *
     * @throws UnknownId if the module is not assigned to them
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public OwnEvaluation mine(ModuleId module) {
        return answers.find(asked(module));
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
        answers.give(asked(module), seen, said);
    }

    /**
     * Deletes what the signed-in trainee said. Idempotent.
     *
     * @throws UnknownId if the module is not assigned to them
     * @throws BusinessRuleViolation if the week is over
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public void takeBack(ModuleId module) {
        answers.takeBack(asked(module));
    }

    private Asked asked(ModuleId id) {
        var assigned = training.mine(id);
        var module = assigned.module();
        return new Asked(
                Topic.of(module), List.of(module), module.core() && assigned.state() == EnrolmentState.COMPLETED);
    }
}
