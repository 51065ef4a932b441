package org.beret.signin.ui;

import com.vaadin.flow.component.Component;
import org.beret.shell.AccountSection;
import org.beret.signin.sessions.MySessions;
import org.springframework.core.annotation.Order;

/** Where the signed-in person is signed in, on the account screen. */
@org.springframework.stereotype.Component
@Order(30)
class SessionsSection implements AccountSection {

    private final MySessions sessions;

    SessionsSection(MySessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String title() {
        return "sessions.title";
    }

    @Override
    public Component content() {
        return new SessionsCard(sessions);
    }
}
