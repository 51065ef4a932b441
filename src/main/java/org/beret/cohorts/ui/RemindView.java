package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.CohortsNavigation;
import org.beret.cohorts.Remindable;
import org.beret.cohorts.Reminders;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.texts.Formats;

/** Who of a cohort is late, and reminding those of them who are chosen. */
@Route(CohortsNavigation.REMIND)
@RolesAllowed("TRAINING_CENTRE")
class RemindView extends PageView {

    private static final int ALL_SHOWN = 25;

    private final Cohorts cohorts;
    private final Reminders reminders;

    RemindView(Cohorts cohorts, Reminders reminders) {
        this.cohorts = cohorts;
        this.reminders = reminders;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new CohortId(Address.id(event, "cohort")));
    }

    private void show(CohortId id) {
        var late = reminders.late(id);
        begin(getTranslation("remind.title"))
                .breadcrumb(CohortsNavigation.cohort(id), cohorts.overview(id).name())
                .about(about(late));
        if (!reminders.sendsLetters()) {
            var notice = new Paragraph(getTranslation("remind.no-mail-server"));
            notice.addClassNames("notice", "warn");
            add(notice);
        }
        add(late.isEmpty() ? new Paragraph(getTranslation("remind.nobody-late")) : choice(id, late));
    }

    private String about(List<Remindable> late) {
        var unreachable = late.stream().filter(person -> !person.hasEmail()).count();
        return getTranslation("remind.about", late.size(), unreachable);
    }

    private Component choice(CohortId id, List<Remindable> late) {
        var grid = new Grid<Remindable>();
        grid.addClassName("matrix");
        grid.setAriaLabel(getTranslation("remind.title"));
        grid.addColumn(Remindable::listName).setHeader(getTranslation("cohort.trainee"));
        grid.addColumn(this::note).setHeader(getTranslation("remind.state"));
        grid.setItems(late);
        grid.setAllRowsVisible(late.size() <= ALL_SHOWN);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        var submit = new NativeButton();
        submit.addClassNames("btn", "primary");
        submit.addClickListener(_ -> remind(id, List.copyOf(grid.getSelectedItems())));
        grid.addSelectionListener(
                event -> say(submit, event.getAllSelectedItems().size()));
        var waiting = late.stream().filter(person -> !person.today()).toList();
        grid.asMultiSelect().select(waiting);
        say(submit, waiting.size());
        var panel = new Div(grid);
        panel.addClassNames("card", "panel");
        var form = new Div(panel, new Div(submit));
        form.addClassName("stack");
        return form;
    }

    private void say(NativeButton submit, int chosen) {
        submit.setText(getTranslation("remind.submit", chosen));
        submit.setEnabled(chosen > 0);
    }

    private String note(Remindable person) {
        var notes = new ArrayList<String>();
        notes.add(getTranslation("remind.late", person.late(), Formats.day(person.since(), getLocale())));
        if (!person.hasEmail()) {
            notes.add(getTranslation("trainee.no-email"));
        }
        person.lastReminded()
                .ifPresent(moment -> notes.add(getTranslation("remind.last", Formats.day(moment, getLocale()))));
        return String.join(" · ", notes);
    }

    private void remind(CohortId id, List<Remindable> chosen) {
        var reminded =
                reminders.remind(id, chosen.stream().map(Remindable::person).toList());
        show(id);
        Notices.done(getTranslation("remind.done", reminded));
    }
}
