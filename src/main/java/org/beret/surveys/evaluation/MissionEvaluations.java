package org.beret.surveys.evaluation;

import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.learning.measure.HomeOffer;
import org.beret.learning.measure.Offer;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.UnknownId;
import org.beret.surveys.SurveysNavigation;
import org.beret.surveys.evaluation.OwnAnswers.Asked;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the signed-in trainee says of the course from the mission, once {@link MissionRequests} has asked; and whether they want to be asked.
 * Nothing depends on it.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class MissionEvaluations implements HomeOffer {

    private final MissionRequestRows requests;
    private final OwnAnswers answers;
    private final TopicCourses courses;
    private final CurrentPerson currentPerson;

    MissionEvaluations(
            MissionRequestRows requests, OwnAnswers answers, TopicCourses courses, CurrentPerson currentPerson) {
        this.requests = requests;
        this.answers = answers;
        this.courses = courses;
        this.currentPerson = currentPerson;
    }

    /** The questions as they stand for the signed-in trainee; empty if they were not asked, or do not want to be. */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public Optional<OwnEvaluation> mine() {
        return asked().map(answers::find);
    }

    /**
     * Stores what the signed-in trainee says in place of what they said.
     *
     * @param seen the version that was shown; 0 if nothing was said
     * @throws UnknownId if the course has no such lesson
     * @throws BusinessRuleViolation if they are not asked, the week is over, or nothing can be stored
     * @throws ChangedMeanwhile if they said something else in another tab
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public void give(long seen, Evaluation said) {
        answers.give(require(), seen, said);
    }

    /**
     * Deletes what the signed-in trainee said. Idempotent.
     *
     * @throws BusinessRuleViolation if they are not asked, or the week is over
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public void takeBack() {
        answers.takeBack(require());
    }

    /** Whether the signed-in trainee is, or will be, asked. */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public boolean wanted() {
        return !requests.refuses(me());
    }

    /** Whether the signed-in trainee wants to be asked. Idempotent; what they said stays. */
    @PreAuthorize("hasRole('TRAINEE')")
    public void want(boolean wanted) {
        if (wanted) {
            requests.allow(me());
        } else {
            requests.refuse(me());
        }
    }

    @Override
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public Optional<Offer> forMe() {
        return mine().filter(own -> own.open() && own.given().isEmpty())
                .map(_ -> new Offer("mission.title", "mission.offer", SurveysNavigation.MISSION, "evaluation.start"));
    }

    private Asked require() {
        return asked().orElseThrow(() -> new BusinessRuleViolation("mission.refused.not-asked"));
    }

    private Optional<Asked> asked() {
        return requests.latest(me())
                .filter(_ -> wanted())
                .map(topic -> new Asked(topic, courses.modules(topic), true))
                .filter(asked -> !asked.modules().isEmpty());
    }

    private PersonId me() {
        return currentPerson.require().id();
    }
}
