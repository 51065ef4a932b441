package org.beret.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.beret.identity.CurrentPerson;
import org.beret.people.PeopleOfMyCentre;
import org.beret.shared.Language;
import org.beret.shell.LanguageChosen;
import org.beret.shell.PlainPage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Applies the language of the account to each session, and stores a language chosen in the header or before signing in.
 */
@Component
class PersonalLanguage implements VaadinServiceInitListener {

    private final CurrentPerson currentPerson;
    private final PeopleOfMyCentre people;

    PersonalLanguage(CurrentPerson currentPerson, PeopleOfMyCentre people) {
        this.currentPerson = currentPerson;
        this.people = people;
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
            adoptChoiceAtSignIn(ui.getSession());
            ui.getSession().setLocale(person.language().locale());
            ui.setLocale(person.language().locale());
        });
    }

    private void adoptChoiceAtSignIn(VaadinSession session) {
        var browserSession = session.getSession();
        if (browserSession.getAttribute(PlainPage.CHOSEN_LANGUAGE) instanceof Language chosen) {
            people.changeMyLanguage(chosen);
            browserSession.removeAttribute(PlainPage.CHOSEN_LANGUAGE);
        }
    }
}
