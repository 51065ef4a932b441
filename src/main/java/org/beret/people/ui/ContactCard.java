package org.beret.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.signin.CentreContacts.Contact;

/** Whom the signed-in person asks for help: the managers of their training centre. */
class ContactCard extends Div {

    ContactCard(Contact contact) {
        addClassNames("card", "stack");
        add(new H3(contact.centre()), new Paragraph(getTranslation("account.contact.about")));
        contact.emails().forEach(address -> add(new Div(new Anchor("mailto:" + address, address))));
    }
}
