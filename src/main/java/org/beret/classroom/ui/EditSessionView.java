package org.beret.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.catalogue.CourseCatalogue;
import org.beret.classroom.ClassSession;
import org.beret.classroom.ClassroomNavigation;
import org.beret.classroom.ClassroomSessions;
import org.beret.classroom.SessionId;
import org.beret.classroom.SessionLabels;
import org.beret.shell.Acts;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.Refusal;
import org.beret.shell.ScreenTexts;

/** Edits the details of a session, cancels it and takes it up again. */
@Route(ClassroomNavigation.EDIT)
@RolesAllowed("TRAINING_CENTRE")
class EditSessionView extends PageView {

    private final ClassroomSessions sessions;
    private final SessionLabels labels;
    private final CourseCatalogue catalogue;

    EditSessionView(ClassroomSessions sessions, SessionLabels labels, CourseCatalogue catalogue) {
        this.sessions = sessions;
        this.labels = labels;
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new SessionId(Address.id(event, "session")));
    }

    private void show(SessionId id) {
        var session = sessions.find(id);
        var texts = ScreenTexts.current();
        begin(getTranslation("classroom.edit"))
                .breadcrumb(ClassroomNavigation.session(session), labels.subject(session.details(), texts))
                .about(labels.when(session, texts));
        add(PlanForm.of(
                new SessionFields(session.zone(), catalogue),
                () -> sessions.find(id).edited(),
                (details, seen, sure) -> {
                    var changed = sessions.change(id, details, seen, sure);
                    show(id);
                    Notices.saved(changed, getTranslation("classroom.saved"));
                }));
        add(session.cancelled() ? takeUp(session) : cancel(session));
    }

    private Component cancel(ClassSession session) {
        return act("classroom.cancel", session, () -> sessions.cancel(session.id()));
    }

    private Component takeUp(ClassSession session) {
        return act("classroom.take-up", session, () -> sessions.takeUp(session.id()));
    }

    private Component act(String key, ClassSession session, Runnable act) {
        var done = getTranslation(key + ".done");
        var refusal = new Refusal();
        var button = new NativeButton(
                getTranslation(key), _ -> refusal.run(() -> Acts.run(act, () -> show(session.id()), done)));
        button.addClassNames("btn", "quiet");
        var part = new Div(new Paragraph(getTranslation(key + ".about")), button, refusal);
        part.addClassNames("narrow", "stack");
        return part;
    }
}
