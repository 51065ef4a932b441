package org.beret.surveys.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.UnknownId;
import org.beret.surveys.evaluation.Evaluation.NamedLesson;
import org.beret.surveys.evaluation.EvaluationRows.Row;
import org.springframework.stereotype.Component;

/** What the signed-in person says on a topic: once, changed or taken back for a week, then counted for good. */
@Component
class OwnAnswers {

    private final EvaluationRows rows;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    OwnAnswers(EvaluationRows rows, CurrentPerson currentPerson, Clock clock) {
        this.rows = rows;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * What a person is asked about.
     *
     * @param modules whose lessons can be named, as they were learned
     * @param due whether it is asked now
     */
    record Asked(Topic topic, List<CourseModule> modules, boolean due) {}

    OwnEvaluation find(Asked asked) {
        return own(asked, rows.find(me(), asked.topic()));
    }

    /**
     * Stores what the person says in place of what they said.
     *
     * @throws UnknownId if there is no such lesson
     * @throws BusinessRuleViolation if it is not asked, the week is over, or nothing can be stored
     * @throws ChangedMeanwhile if they said something else in another tab
     */
    void give(Asked asked, long seen, Evaluation said) {
        var evaluation = said.checked();
        evaluation.lessons().forEach(named -> requireLesson(asked, named));
        var before = open(asked);
        ChangedMeanwhile.refuseUnlessSame(seen, before.version());
        if (before.given().isPresent()) {
            rows.replace(me(), asked.topic(), evaluation);
        } else {
            var added = rows.add(me(), asked.topic(), evaluation, rows.place(me()), clock.instant());
            ChangedMeanwhile.refuseUnless(added);
        }
    }

    /**
     * Deletes what the person said. Idempotent.
     *
     * @throws BusinessRuleViolation if the week is over
     */
    void takeBack(Asked asked) {
        open(asked);
        rows.delete(me(), asked.topic());
    }

    private OwnEvaluation open(Asked asked) {
        var own = own(asked, rows.lock(me(), asked.topic()));
        if (!own.open()) {
            throw new BusinessRuleViolation("evaluation.refused.closed");
        }
        return own;
    }

    private OwnEvaluation own(Asked asked, Optional<Row> row) {
        var until = row.map(given -> given.givenAt().plus(EvaluationRows.CHANGEABLE));
        return new OwnEvaluation(
                asked.topic(),
                asked.modules(),
                row.map(Row::evaluation),
                row.map(Row::version).orElse(0L),
                until,
                asked.due() && until.stream().allMatch(clock.instant()::isBefore));
    }

    private static void requireLesson(Asked asked, NamedLesson named) {
        if (asked.modules().stream()
                .filter(module -> module.id().equals(named.module()))
                .flatMap(module -> module.lesson(named.lesson()).stream())
                .findAny()
                .isEmpty()) {
            throw new UnknownId(named.lesson());
        }
    }

    private PersonId me() {
        return currentPerson.require().id();
    }
}
