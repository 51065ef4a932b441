package org.beret.signin.ui;

import com.vaadin.flow.component.Component;
import org.beret.identity.CurrentPerson;
import org.beret.shell.AccountSection;
import org.beret.signin.passkeys.PasskeySite;
import org.beret.signin.passkeys.Passkeys;
import org.beret.signin.secondfactor.SecondFactorDemand;
import org.springframework.core.annotation.Order;

/** The passkeys of the signed-in person, on the account screen. */
@org.springframework.stereotype.Component
@Order(10)
class PasskeySection implements AccountSection {

    private final Passkeys passkeys;
    private final PasskeySite site;
    private final SecondFactorDemand demand;
    private final CurrentPerson currentPerson;

    PasskeySection(Passkeys passkeys, PasskeySite site, SecondFactorDemand demand, CurrentPerson currentPerson) {
        this.passkeys = passkeys;
        this.site = site;
        this.demand = demand;
        this.currentPerson = currentPerson;
    }

    @Override
    public String title() {
        return "passkeys.list";
    }

    @Override
    public Component content() {
        return new PasskeyCard(passkeys, site.hasPasskeys(), demand, currentPerson.require());
    }
}
