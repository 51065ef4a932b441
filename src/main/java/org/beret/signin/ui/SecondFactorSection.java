package org.beret.signin.ui;

import com.vaadin.flow.component.Component;
import org.beret.identity.CurrentPerson;
import org.beret.shell.AccountSection;
import org.beret.signin.secondfactor.SecondFactor;
import org.beret.signin.secondfactor.SecondFactorDemand;
import org.springframework.core.annotation.Order;

/** The authenticator app of the signed-in person, on the account screen. */
@org.springframework.stereotype.Component
@Order(20)
class SecondFactorSection implements AccountSection {

    private final SecondFactor secondFactor;
    private final SecondFactorDemand demand;
    private final CurrentPerson currentPerson;

    SecondFactorSection(SecondFactor secondFactor, SecondFactorDemand demand, CurrentPerson currentPerson) {
        this.secondFactor = secondFactor;
        this.demand = demand;
        this.currentPerson = currentPerson;
    }

    @Override
    public String title() {
        return "second-factor.title";
    }

    @Override
    public Component content() {
        return new SecondFactorCard(secondFactor, demand, currentPerson.require());
    }
}
