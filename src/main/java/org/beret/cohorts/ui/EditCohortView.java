package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.CohortsNavigation;
import org.beret.shell.Acts;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;

/** Edits the details of a cohort, closes and reopens it. */
@Route(CohortsNavigation.EDIT)
@RolesAllowed("TRAINING_CENTRE")
class EditCohortView extends PageView {

    private final Cohorts cohorts;

    EditCohortView(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new CohortId(Address.id(event, "cohort")));
    }

    private void show(CohortId id) {
        var cohort = cohorts.overview(id);
        begin(getTranslation("cohort.edit")).breadcrumb(CohortsNavigation.cohort(id), cohort.name());
        add(CohortForm.of(() -> cohorts.overview(id).edited(), (details, seen) -> {
            var changed = cohorts.change(id, details, seen);
            show(id);
            Notices.saved(changed, getTranslation("cohort.saved"));
        }));
        add(cohort.closed() ? takeOut(cohort) : putAway(cohort));
    }

    private Component putAway(CohortOverview cohort) {
        return act("cohort.close", cohort, () -> cohorts.close(cohort.id()));
    }

    private Component takeOut(CohortOverview cohort) {
        return act("cohort.reopen", cohort, () -> cohorts.reopen(cohort.id()));
    }

    private Component act(String key, CohortOverview cohort, Runnable act) {
        var done = getTranslation(key + ".done", cohort.name());
        var button = new NativeButton(getTranslation(key), _ -> Acts.run(act, () -> show(cohort.id()), done));
        button.addClassNames("btn", "quiet");
        var part = new Div(new H2(getTranslation(key)), new Paragraph(getTranslation(key + ".about")), button);
        part.addClassName("narrow");
        return part;
    }
}
