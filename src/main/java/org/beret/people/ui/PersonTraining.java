package org.beret.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.beret.identity.PersonId;
import org.beret.people.PersonLinks;
import org.beret.shell.ScreenTexts;
import org.springframework.beans.factory.ObjectProvider;

/** What modules above tell on a trainee's page: progress in cohorts, and what was learned here or at another centre. */
class PersonTraining extends UnorderedList {

    private PersonTraining(PersonId trainee, ObjectProvider<PersonLinks> sources) {
        sources.orderedStream()
                .flatMap(source -> source.ofTrainee(trainee).stream())
                .forEach(link ->
                        add(new ListItem(new Anchor(link.address(), getTranslation(link.key(), link.name())))));
        var texts = ScreenTexts.current();
        sources.orderedStream()
                .flatMap(source -> source.learned(trainee, texts).stream())
                .forEach(line -> add(new ListItem(line)));
    }

    /** Adds the part to a page, unless there is nothing to tell. */
    static void addTo(Div page, PersonId trainee, ObjectProvider<PersonLinks> sources) {
        var part = new PersonTraining(trainee, sources);
        if (part.getChildren().findAny().isPresent()) {
            page.add(new H2(page.getTranslation("person.training")), part);
        }
    }
}
