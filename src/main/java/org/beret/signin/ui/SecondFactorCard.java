package org.beret.signin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.identity.SignedInPerson;
import org.beret.shell.ConfirmAction;
import org.beret.shell.Notices;
import org.beret.signin.SignInNavigation;
import org.beret.signin.secondfactor.SecondFactor;
import org.beret.signin.secondfactor.SecondFactorDemand;

/** Says whether an authenticator app is set up, leads to where one is, and takes it away. */
class SecondFactorCard extends Div {

    private final SecondFactor secondFactor;
    private final SecondFactorDemand demand;
    private final SignedInPerson person;

    SecondFactorCard(SecondFactor secondFactor, SecondFactorDemand demand, SignedInPerson person) {
        this.secondFactor = secondFactor;
        this.demand = demand;
        this.person = person;
        addClassNames("card", "stack");
        show();
    }

    private void show() {
        removeAll();
        var present = secondFactor.isSetUp(person.id());
        add(new Paragraph(getTranslation(present ? "second-factor.present" : "second-factor.absent")));
        var link = new Anchor(
                SignInNavigation.SECOND_FACTOR_APP.substring(1),
                getTranslation(present ? "second-factor.replace" : "second-factor.set-up"));
        link.setRouterIgnore(true);
        link.addClassName("btn");
        add(new Div(link));
        if (present) {
            add(new ConfirmAction(
                            getTranslation("second-factor.remove"), getTranslation("second-factor.remove.consequences"))
                    .button(getTranslation("second-factor.remove.submit"), this::remove));
        }
    }

    private void remove() {
        demand.remove(person, () -> secondFactor.remove(person.id()));
        show();
        Notices.done(getTranslation("second-factor.removed"));
    }
}
