package org.beret.help.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.help.HelpNavigation;
import org.beret.help.NewMessage;
import org.beret.help.OwnMessages;

/** Where a trainee reports a mistake in the course to those who keep it. */
@Route(HelpNavigation.MISTAKE)
@RolesAllowed("TRAINEE")
class MistakeView extends WriteView {

    MistakeView(OwnMessages messages, PlaceLabels labels) {
        super(messages, labels, "help.report");
    }

    @Override
    void send(OwnMessages messages, NewMessage message) {
        messages.report(message);
    }
}
