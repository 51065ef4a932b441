package org.beret.surveys.ui;

import com.vaadin.flow.component.Component;
import org.beret.identity.CurrentPerson;
import org.beret.identity.Role;
import org.beret.shell.AccountSection;
import org.beret.surveys.evaluation.MissionEvaluations;
import org.springframework.core.annotation.Order;

/** Whether a trainee wants to be asked in mission, on the account screen. */
@org.springframework.stereotype.Component
@Order(40)
class MissionSection implements AccountSection {

    private final MissionEvaluations evaluations;
    private final CurrentPerson currentPerson;

    MissionSection(MissionEvaluations evaluations, CurrentPerson currentPerson) {
        this.evaluations = evaluations;
        this.currentPerson = currentPerson;
    }

    @Override
    public boolean isOffered() {
        return currentPerson.require().role() == Role.TRAINEE;
    }

    @Override
    public String title() {
        return "mission.title";
    }

    @Override
    public Component content() {
        return new MissionWish(evaluations, () -> {});
    }
}
