package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.cohorts.CertificatesToRenew;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.CohortsNavigation;
import org.beret.cohorts.OpenWork;
import org.beret.people.PeopleOfMyCentre;
import org.beret.shell.PageView;
import org.springframework.beans.factory.ObjectProvider;

/** The home screen of a centre: open tasks with links to the people concerned, and the progress of its cohorts. */
@Route(CohortsNavigation.OVERVIEW)
@Menu(title = "menu.overview", order = 1)
@RolesAllowed("TRAINING_CENTRE")
class OverviewView extends PageView {

    private final Cohorts cohorts;
    private final CertificatesToRenew renewals;
    private final PeopleOfMyCentre people;
    private final List<OpenWork> openWork;

    OverviewView(
            Cohorts cohorts, CertificatesToRenew renewals, PeopleOfMyCentre people, ObjectProvider<OpenWork> openWork) {
        this.cohorts = cohorts;
        this.renewals = renewals;
        this.people = people;
        this.openWork = openWork.orderedStream().toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = cohorts.ofMyCentre();
        var head = begin(getTranslation("menu.overview"));
        people.nameOfMyCentre().ifPresent(head::about);
        if (mine.isEmpty()) {
            if (!openWork().isEmpty()) {
                add(new TaskList(Tasks.of(openWork())));
            }
            add(nothingYet());
            return;
        }
        add(new H2(getTranslation("overview.today")), today(mine));
        add(new H2(getTranslation("menu.cohorts")), new CohortTable(mine));
    }

    private Component nothingYet() {
        var open = new Anchor(CohortsNavigation.NEW, getTranslation("cohort.new"));
        open.addClassNames("btn", "primary");
        var card = new Div(
                new H2(getTranslation("cohorts.empty")), new Paragraph(getTranslation("cohorts.empty.hint")), open);
        card.addClassName("card");
        return card;
    }

    private List<OpenWork.Work> openWork() {
        return openWork.stream().flatMap(open -> open.ofMyCentre().stream()).toList();
    }

    private Component today(List<CohortOverview> mine) {
        var tasks = Tasks.of(mine, renewals.ofMyCentre());
        tasks.addAll(Tasks.of(openWork()));
        if (tasks.isEmpty()) {
            var calm = new Paragraph(getTranslation("overview.nothing"));
            calm.addClassNames("notice", "good");
            return calm;
        }
        return new TaskList(tasks);
    }
}
