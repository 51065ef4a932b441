package org.beret.learning.measure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.QuestionId;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.learning.AssignedModule;
import org.beret.learning.EnrolmentState;
import org.beret.learning.InvalidAnswer;
import org.beret.learning.Training;
import org.beret.learning.measure.MeasureRows.Row;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ten questions that the signed-in trainee answers before the first lesson of a module and again after its completion. They
 * decide nothing: reading, quiz and certificate never ask for them.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Measures {

    private final Training training;
    private final CourseCatalogue catalogue;
    private final MeasureRows rows;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Measures(
            Training training,
            CourseCatalogue catalogue,
            MeasureRows rows,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.training = training;
        this.catalogue = catalogue;
        this.rows = rows;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How far the signed-in trainee is with the questions of a module.
     *
     * @throws UnknownId if the module is not assigned to them
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public Measured of(ModuleId module) {
        return measured(training.mine(module), rows.of(me(), module));
    }

    /** The same; empty if the module is not assigned to them any more. */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public Optional<Measured> find(ModuleId module) {
        return training.mine().stream()
                .filter(assigned -> assigned.module().id().equals(module))
                .findFirst()
                .map(assigned -> measured(assigned, rows.of(me(), module)));
    }

    /**
     * What the signed-in trainee has answered at one of both times.
     *
     * @throws UnknownId if the module is not assigned to them
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public Map<QuestionId, List<OptionId>> answers(ModuleId module, Moment moment) {
        return rows.answers(me(), training.mine(module).module().id(), moment);
    }

    /**
     * Keeps an answer in place of an earlier one; an empty one leaves the question open again.
     *
     * @throws UnknownId if the module is not assigned to them or does not ask the question
     * @throws InvalidAnswer if the question does not take such an answer
     * @throws BusinessRuleViolation if this time cannot be answered now
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public void answer(ModuleId module, Moment moment, QuestionId id, List<OptionId> choice) {
        var measured = locked(module, moment);
        requireOpen(measured, moment);
        var question = question(measured.module(), id);
        if (!question.takes(choice)) {
            throw new InvalidAnswer("The question takes no such answer");
        }
        rows.answer(me(), module, moment, id, choice);
    }

    /**
     * Ends one of both times: open questions count as not known. Idempotent. After the second time the gain is told to who counts.
     *
     * @throws UnknownId if the module is not assigned to them
     * @throws BusinessRuleViolation if nothing is answered, or this time cannot be answered now
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public void finish(ModuleId module, Moment moment) {
        var measured = locked(module, moment);
        if (measured.right(moment).isPresent()) {
            return;
        }
        requireOpen(measured, moment);
        var answers = rows.answers(me(), module, moment);
        if (answers.isEmpty()) {
            throw new BusinessRuleViolation("measure.refused.nothing");
        }
        var right = (int) measured.module().beforeAndAfter().stream()
                .filter(question -> question.isRight(answers.getOrDefault(question.id(), List.of())))
                .count();
        var now = clock.instant();
        rows.finish(me(), module, moment, right, now);
        if (moment == Moment.AFTER) {
            events.publishEvent(new GainMeasured(me(), module, measured.before().orElseThrow(), right, now));
        }
    }

    /** Makes the row of this time if there is none, and locks it: of two tabs one waits for the other. */
    private Measured locked(ModuleId module, Moment moment) {
        var assigned = training.mine(module);
        var before = measured(assigned, rows.of(me(), module));
        if (before.open().equals(Optional.of(moment))) {
            rows.begin(me(), module, moment, before.module().version(), clock.instant());
        }
        return measured(assigned, rows.lock(me(), module));
    }

    private static void requireOpen(Measured measured, Moment moment) {
        if (!measured.open().equals(Optional.of(moment))) {
            throw new BusinessRuleViolation("measure.refused.closed");
        }
    }

    private Measured measured(AssignedModule assigned, Map<Moment, Row> answered) {
        var before = Optional.ofNullable(answered.get(Moment.BEFORE));
        var module = before.flatMap(row -> catalogue.module(assigned.module().id(), row.version()))
                .orElse(assigned.module());
        var isKnown = before.map(Row::version).stream().allMatch(module.version()::isCorrectionOf);
        var rightBefore = before.flatMap(Row::right);
        var rightAfter = Optional.ofNullable(answered.get(Moment.AFTER)).flatMap(Row::right);
        var open = isKnown && !module.beforeAndAfter().isEmpty()
                ? moment(assigned, rightBefore, rightAfter)
                : Optional.<Moment>empty();
        return new Measured(module, open, rightBefore, rightAfter);
    }

    private Optional<Moment> moment(AssignedModule assigned, Optional<Integer> before, Optional<Integer> after) {
        if (after.isPresent()) {
            return Optional.empty();
        }
        if (before.isPresent()) {
            return assigned.state() == EnrolmentState.COMPLETED ? Optional.of(Moment.AFTER) : Optional.empty();
        }
        return rows.hasBegunLessons(me(), assigned.module().id()) ? Optional.empty() : Optional.of(Moment.BEFORE);
    }

    private static ChoiceQuestion question(CourseModule module, QuestionId id) {
        return module.beforeAndAfter().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownId(id));
    }

    private PersonId me() {
        return currentPerson.require().id();
    }
}
