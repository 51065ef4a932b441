package org.beret.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.beret.people.PeopleNavigation;
import org.beret.people.TraineeCodes;
import org.beret.people.TraineeFilter;
import org.beret.shell.ConfirmAction;
import org.beret.shell.Notices;

/** Has slips with first codes printed for all trainees of a list, and leads to those of this day. */
class FirstCodes extends Div {

    private final TraineeFilter filter;
    private final TraineeCodes codes;

    FirstCodes(TraineeFilter filter, TraineeCodes codes) {
        this.filter = filter;
        this.codes = codes;
        var act = new ConfirmAction(getTranslation("people.codes"), getTranslation("people.codes.consequences"));
        act.confirmed(getTranslation("people.codes.issue"), this::print);
        add(act.with(new Anchor(PeopleNavigation.SLIPS, getTranslation("slips.earlier"))));
    }

    private void print(boolean sure) {
        var madeFor = filter.search().isBlank() ? getTranslation("menu.people") : filter.search();
        if (codes.print(filter, madeFor, sure) == 0) {
            Notices.nothingDone(getTranslation("slips.none"));
        } else {
            UI.getCurrent().navigate(PeopleNavigation.SLIPS);
        }
    }
}
