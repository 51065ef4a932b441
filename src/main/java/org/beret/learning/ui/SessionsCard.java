package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.beret.learning.calendar.TrainingSessions;
import org.beret.learning.calendar.TrainingSessions.Planned;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.shell.ScreenTexts;
import org.springframework.beans.factory.ObjectProvider;

/** The classroom sessions that a trainee has before them. */
class SessionsCard extends Div {

    private SessionsCard(List<Planned> sessions) {
        var title = getTranslation("classroom.sessions");
        var table = new DataTable<Planned>(title)
                .cells(getTranslation("classroom.subject"), this::subject)
                .text(getTranslation("classroom.when.title"), Planned::when)
                .text(getTranslation("classroom.place"), Planned::place);
        table.setRows(sessions);
        add(new H2(title), table);
    }

    /** Empty if there are none to come. */
    static Optional<SessionsCard> of(ObjectProvider<TrainingSessions> source) {
        var coming = source.stream()
                .flatMap(sessions -> sessions.coming(ScreenTexts.current()).stream())
                .toList();
        return coming.isEmpty() ? Optional.empty() : Optional.of(new SessionsCard(coming));
    }

    private Component subject(Planned session) {
        var cell = new Div(new Span(session.subject()));
        cell.addClassName("stack-tight");
        if (!session.ledBy().isEmpty()) {
            var about = new Span(getTranslation("labelled", getTranslation("classroom.led-by"), session.ledBy()));
            about.addClassNames("small", "muted");
            cell.add(about);
        }
        if (session.attended()) {
            cell.add(new Badge(Mood.GOOD, getTranslation("classroom.attended")));
        } else if (!session.attend().isEmpty()) {
            cell.add(new Anchor(session.attend(), getTranslation(session.attendKey())));
        }
        return cell;
    }
}
