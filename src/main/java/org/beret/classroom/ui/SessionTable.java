package org.beret.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.beret.classroom.ClassSession;
import org.beret.classroom.ClassroomNavigation;
import org.beret.classroom.SessionLabels;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.shell.ScreenTexts;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;

/** The sessions of a cohort, each with the way to who attended it. */
class SessionTable extends DataTable<ClassSession> {

    private final SessionLabels labels;
    private final TextsIn texts = ScreenTexts.current();

    SessionTable(SessionLabels labels, List<ClassSession> sessions) {
        super(ScreenTexts.current().text("classroom.sessions"));
        this.labels = labels;
        cells(texts.text("classroom.subject"), this::subject);
        cells(texts.text("classroom.when.title"), this::when);
        text(texts.text("classroom.place"), session -> session.details().place());
        text(texts.text("classroom.led-by"), session -> session.details().ledBy());
        number(texts.text("classroom.attended"), session -> Formats.number(session.attended(), texts.locale()));
        setRows(sessions);
    }

    private Component subject(ClassSession session) {
        var link = new Anchor(ClassroomNavigation.session(session), labels.subject(session.details(), texts));
        var cell = new Div(link);
        cell.addClassName("stack-tight");
        var lessons = labels.lessons(session.details(), texts);
        if (!lessons.isEmpty()) {
            var about = new Span(Formats.list(lessons, texts.locale()));
            about.addClassNames("small", "muted");
            cell.add(about);
        }
        return cell;
    }

    private Component when(ClassSession session) {
        var when = new Span(labels.when(session, texts));
        return session.cancelled()
                ? new Div(when, new Span(" "), new Badge(Mood.WARN, texts.text("classroom.cancelled")))
                : when;
    }
}
