package org.beret.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.people.NewPerson;
import org.beret.people.PeopleNavigation;
import org.beret.people.Trainees;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.texts.Countries;

/** Adds one trainee. */
@Route(PeopleNavigation.NEW)
@RolesAllowed("TRAINING_CENTRE")
class NewPersonView extends PageView {

    private final Trainees trainees;
    private final Countries countries;

    NewPersonView(Trainees trainees, Countries countries) {
        this.trainees = trainees;
        this.countries = countries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(getTranslation("people.add"))
                .breadcrumb(PeopleNavigation.PEOPLE, getTranslation("menu.people"))
                .about(getTranslation("people.add.about"));
        add(PersonForm.empty(
                trainees.countriesOfMyCentre(), countries, getTranslation("people.add.submit"), this::add));
    }

    private void add(NewPerson person) {
        var id = trainees.add(person);
        UI.getCurrent().navigate(PeopleNavigation.person(id));
        Notices.done(getTranslation("people.added", person.familyName()));
    }
}
