package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.cohorts.CohortsNavigation;
import org.beret.cohorts.Reminders;
import org.beret.cohorts.Reminders.Remindable;
import org.beret.people.PeopleNavigation;
import org.beret.people.TraineeFilter;
import org.beret.people.Trainees;
import org.beret.shared.ManyAtOnce;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.texts.Texts;

/** Reminds those of all trainees of the centre who are ticked; the filter in the address is that of the list of trainees. */
@Route(CohortsNavigation.REMIND_PEOPLE)
@RolesAllowed("TRAINING_CENTRE")
class RemindPeopleView extends PageView {

    private final Trainees trainees;
    private final Reminders reminders;
    private final Texts texts;

    RemindPeopleView(Trainees trainees, Reminders reminders, Texts texts) {
        this.trainees = trainees;
        this.reminders = reminders;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(TraineeFilter.read(name -> Address.query(event.getLocation(), name), trainees.countriesOfMyCentre()));
    }

    private void show(TraineeFilter filter) {
        var list = Address.of(PeopleNavigation.PEOPLE, QueryParameters.simple(filter.parameters()));
        begin(getTranslation("remind.title"))
                .breadcrumb(list, getTranslation("menu.people"))
                .about(getTranslation("remind.about"));
        ReminderForm.noticeWithoutMail(reminders).ifPresent(this::add);
        var found = trainees.found(filter);
        if (found.size() > ManyAtOnce.MOST) {
            var tooMany = new Paragraph(getTranslation("people.many.too-many", found.size(), ManyAtOnce.MOST));
            tooMany.addClassNames("notice", "warn");
            add(tooMany);
            return;
        }
        var form = new ReminderForm(texts);
        var people = new RemindablePeople(form);
        people.show(reminders.among(found), getTranslation("people.none-found"));
        form.onSubmit((chosen, words) -> {
            var reminded = reminders.remindAmong(
                    chosen.stream().map(Remindable::person).toList(), words);
            show(filter);
            Notices.done(getTranslation("remind.done", reminded));
        });
        var card = new Div(people);
        card.addClassNames("card", "panel");
        var page = new Div(card, form);
        page.addClassName("stack");
        add(page);
    }
}
