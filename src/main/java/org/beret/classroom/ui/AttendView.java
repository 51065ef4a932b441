package org.beret.classroom.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.classroom.ClassroomNavigation;
import org.beret.classroom.OwnAttendance;
import org.beret.classroom.SessionLabels;
import org.beret.learning.LearningNavigation;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.Refusal;
import org.beret.shell.ScreenTexts;
import org.beret.shell.TextBox;

/** Where a trainee types the code on the wall, or finds it typed by a QR code. Opening it records nothing; the button does. */
@Route(ClassroomNavigation.ATTEND)
@RolesAllowed("TRAINEE")
class AttendView extends PageView {

    /** Six digits, and what may stand between them. */
    private static final int LONGEST = 12;

    private final OwnAttendance attendance;
    private final SessionLabels labels;

    AttendView(OwnAttendance attendance, SessionLabels labels) {
        this.attendance = attendance;
        this.labels = labels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Address.query(event.getLocation(), ClassroomNavigation.CODE_PARAMETER)
                .orElse(""));
    }

    private void show(String typed) {
        begin(getTranslation("classroom.code.enter"))
                .breadcrumb(LearningNavigation.MY_TRAINING, getTranslation("menu.my-training"));
        var code = new TextBox(getTranslation("classroom.code"), "wall-code", LONGEST)
                .ofType("text", "one-time-code")
                .required()
                .with(typed);
        code.getElement().setAttribute("data-kept", "no");
        var refusal = new Refusal();
        var here = new NativeButton(getTranslation("classroom.code.here"), _ -> refusal.run(() -> enter(code.value())));
        here.addClassNames("btn", "primary");
        var form = new Div(new Paragraph(getTranslation("classroom.code.about")), code, here, refusal);
        form.addClassNames("card", "stack", "narrow");
        add(form);
    }

    private void enter(String code) {
        var session = attendance.enter(code);
        show("");
        Notices.done(getTranslation("classroom.code.done", labels.subject(session.details(), ScreenTexts.current())));
    }
}
