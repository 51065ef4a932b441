package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.CohortsNavigation;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressTable;
import org.beret.cohorts.Reminders;
import org.beret.cohorts.Reminders.Remindable;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.texts.Countries;
import org.beret.texts.Texts;

/** Reminds those of a cohort who are ticked, with words of the centre's own where it wants. */
@Route(CohortsNavigation.REMIND)
@RolesAllowed("TRAINING_CENTRE")
class RemindView extends PageView {

    private final Cohorts cohorts;
    private final ProgressTable table;
    private final Reminders reminders;
    private final Countries countries;
    private final Texts texts;

    RemindView(Cohorts cohorts, ProgressTable table, Reminders reminders, Countries countries, Texts texts) {
        this.cohorts = cohorts;
        this.table = table;
        this.reminders = reminders;
        this.countries = countries;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                new CohortId(Address.id(event, "cohort")),
                ProgressAddress.parse(event.getLocation().getQueryParameters()));
    }

    private void show(CohortId id, ProgressFilter filter) {
        var cohort = cohorts.overview(id);
        begin(getTranslation("remind.title"))
                .breadcrumb(CohortsNavigation.cohort(id), cohort.name())
                .about(getTranslation("remind.about"));
        ReminderForm.noticeWithoutMail(reminders).ifPresent(this::add);
        var form = new ReminderForm(texts);
        var people = new FoundPeople<>(
                table,
                cohort,
                countries,
                filter,
                CohortsNavigation.remind(id),
                new FoundPeople.Act<Remindable>(wanted -> reminders.found(id, wanted), new RemindablePeople(form), ""));
        form.onSubmit((chosen, words) -> {
            var reminded =
                    reminders.remind(id, chosen.stream().map(Remindable::person).toList(), words);
            show(id, people.filter());
            Notices.done(getTranslation("remind.done", reminded));
        });
        var page = new Div(people, form);
        page.addClassName("stack");
        add(page);
    }
}
