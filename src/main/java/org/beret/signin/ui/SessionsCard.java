package org.beret.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.beret.shared.UnknownId;
import org.beret.shell.DataTable;
import org.beret.shell.Notices;
import org.beret.signin.sessions.MySessions;
import org.beret.signin.sessions.OwnSession;
import org.beret.texts.Formats;

/** The sessions of the signed-in person, with a button to end each other one, and all of them. */
class SessionsCard extends Div {

    private final MySessions sessions;

    SessionsCard(MySessions sessions) {
        this.sessions = sessions;
        addClassName("stack");
        fill();
    }

    private void fill() {
        removeAll();
        var open = sessions.list();
        var table = new DataTable<OwnSession>(getTranslation("sessions.title"))
                .text(getTranslation("sessions.browser"), this::browser)
                .text(getTranslation("sessions.network"), this::network)
                .text(getTranslation("sessions.began"), session -> Formats.moment(session.beganAt(), getLocale()))
                .text(getTranslation("sessions.seen"), session -> Formats.moment(session.seenAt(), getLocale()))
                .cells(getTranslation("sessions.end"), this::action);
        table.setRows(open);
        add(new Paragraph(getTranslation("sessions.about")), table);
        if (open.size() > 1) {
            add(new Div(button(getTranslation("sessions.end-others"), this::endOthers)));
        }
    }

    private String browser(OwnSession session) {
        var browser = session.browser().isEmpty() ? getTranslation("sessions.browser.unknown") : session.browser();
        return session.remembered() ? getTranslation("sessions.remembered", browser) : browser;
    }

    private String network(OwnSession session) {
        return session.near()
                ? getTranslation("sessions.network.same")
                : getTranslation("sessions.network.other", session.network());
    }

    private Component action(OwnSession session) {
        return session.current()
                ? new Span(getTranslation("sessions.current"))
                : button(getTranslation("sessions.end"), () -> end(session));
    }

    private void end(OwnSession session) {
        try {
            sessions.end(session.id());
            Notices.done(getTranslation("sessions.ended"));
        } catch (UnknownId over) {
            Notices.refused(getTranslation("sessions.over"));
        }
        fill();
    }

    private void endOthers() {
        var ended = sessions.endOthers();
        if (ended > 0) {
            Notices.done(getTranslation("sessions.others-ended", ended));
        } else {
            Notices.refused(getTranslation("sessions.over"));
        }
        fill();
    }

    private static NativeButton button(String text, Runnable action) {
        var button = new NativeButton(text, _ -> action.run());
        button.addClassName("btn");
        return button;
    }
}
