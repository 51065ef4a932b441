package org.beret.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.beret.identity.CurrentPerson;
import org.beret.people.PeopleOfMyCentre;
import org.beret.shell.ChosenLanguage;
import org.beret.shell.LanguageChosen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Applies the language of the account to each session, and stores a language chosen in the header or before signing in.
 */
@Component
class PersonalLanguage implements VaadinServiceInitListener {

    private final CurrentPerson currentPerson;
    private final PeopleOfMyCentre people;
    private final ChosenLanguage chosen;

    PersonalLanguage(CurrentPerson currentPerson, PeopleOfMyCentre people, ChosenLanguage chosen) {
        this.currentPerson = currentPerson;
        this.people = people;
        this.chosen = chosen;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> applyLanguage(start.getUI()));
    }

    @EventListener
    void remember(LanguageChosen event) {
        people.changeMyLanguage(event.language());
    }

    private void applyLanguage(UI ui) {
        currentPerson.find().ifPresent(person -> {
            adoptChoiceAtSignIn();
            ui.getSession().setLocale(person.language().locale());
            ui.setLocale(person.language().locale());
        });
    }

    private void adoptChoiceAtSignIn() {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                && VaadinResponse.getCurrent() instanceof VaadinServletResponse response) {
            chosen.take(request, response).ifPresent(people::changeMyLanguage);
        }
    }
}
