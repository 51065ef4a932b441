package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.people.Colleagues;
import org.beret.shell.ConfirmAction;
import org.beret.shell.Notices;

/** Says whether the staff of the centre need a second factor to sign in, and lets a manager change it. */
class SecondFactorDemand extends Div {

    private final Colleagues colleagues;

    SecondFactorDemand(Colleagues colleagues) {
        this.colleagues = colleagues;
        addClassNames("card", "stack");
        show();
    }

    private void show() {
        removeAll();
        var demanded = colleagues.demandsSecondFactor();
        var key = demanded ? "colleagues.second-factor.drop" : "colleagues.second-factor.demand";
        add(
                new Paragraph(getTranslation(
                        demanded ? "colleagues.second-factor.demanded" : "colleagues.second-factor.free")),
                new ConfirmAction(getTranslation(key), getTranslation(key + ".consequences"))
                        .button(getTranslation(key), () -> change(!demanded)));
    }

    private void change(boolean demanded) {
        colleagues.demandSecondFactor(demanded);
        show();
        Notices.done(getTranslation(demanded ? "colleagues.second-factor.demanded" : "colleagues.second-factor.free"));
    }
}
