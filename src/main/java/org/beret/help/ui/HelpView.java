package org.beret.help.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.help.HelpNavigation;
import org.beret.help.NewMessage;
import org.beret.help.OwnMessages;

/** Where a trainee asks their training centre. */
@Route(HelpNavigation.HELP)
@RolesAllowed("TRAINEE")
class HelpView extends WriteView {

    HelpView(OwnMessages messages, PlaceLabels labels) {
        super(messages, labels, "help.ask");
    }

    @Override
    void send(OwnMessages messages, NewMessage message) {
        messages.ask(message);
    }
}
