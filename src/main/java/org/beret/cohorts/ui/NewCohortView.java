package org.beret.cohorts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.CohortsNavigation;
import org.beret.shell.PageView;

/** Opens a cohort and leads on to who belongs to it. */
@Route(CohortsNavigation.NEW)
@RolesAllowed("TRAINING_CENTRE")
class NewCohortView extends PageView {

    private final Cohorts cohorts;

    NewCohortView(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(getTranslation("cohort.new")).breadcrumb(CohortsNavigation.COHORTS, getTranslation("menu.cohorts"));
        add(CohortForm.empty(details -> UI.getCurrent().navigate(CohortsNavigation.members(cohorts.create(details)))));
    }
}
