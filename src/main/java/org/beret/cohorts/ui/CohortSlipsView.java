package org.beret.cohorts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortSlips;
import org.beret.cohorts.CohortsNavigation;
import org.beret.people.PeopleNavigation;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.Refusal;

/** Has slips printed for everybody in a cohort who has no password yet. */
@Route(CohortsNavigation.SLIPS)
@RolesAllowed("TRAINING_CENTRE")
class CohortSlipsView extends PageView {

    private final CohortSlips slips;

    CohortSlipsView(CohortSlips slips) {
        this.slips = slips;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var cohort = new CohortId(Address.id(event, "cohort"));
        var refusal = new Refusal();
        var button = new NativeButton(
                getTranslation("people.codes.issue"), _ -> refusal.confirm(sure -> print(cohort, sure)));
        button.addClassNames("btn", "primary");
        var content = new Div(
                new Paragraph(getTranslation("people.codes.consequences")), refusal, new Div(button), earlier());
        content.addClassNames("card", "stack");
        begin(getTranslation("slips.heading")).breadcrumb(CohortsNavigation.cohort(cohort), slips.nameOf(cohort));
        add(content);
    }

    private Anchor earlier() {
        return new Anchor(PeopleNavigation.SLIPS, getTranslation("slips.earlier"));
    }

    private void print(CohortId cohort, boolean sure) {
        if (slips.print(cohort, sure) == 0) {
            Notices.nothingDone(getTranslation("slips.none"));
        } else {
            UI.getCurrent().navigate(PeopleNavigation.SLIPS);
        }
    }
}
