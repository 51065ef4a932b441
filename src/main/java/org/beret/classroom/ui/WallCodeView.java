package org.beret.classroom.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.classroom.ClassSession;
import org.beret.classroom.ClassroomNavigation;
import org.beret.classroom.ClassroomSessions;
import org.beret.classroom.SessionId;
import org.beret.classroom.SessionLabels;
import org.beret.classroom.WallCodes;
import org.beret.classroom.WallCodes.Shown;
import org.beret.printing.PaperAddress;
import org.beret.printing.QrCode;
import org.beret.shell.Address;
import org.beret.shell.PageView;
import org.beret.shell.Polling;
import org.beret.shell.ScreenTexts;

/** The screen for the projector: the code in large digits and as a QR code, and how many have typed it. */
@Route(ClassroomNavigation.CODE)
@RolesAllowed("TRAINING_CENTRE")
class WallCodeView extends PageView {

    private static final int HALF = 3;

    private final ClassroomSessions sessions;
    private final WallCodes codes;
    private final SessionLabels labels;
    private final PaperAddress address;
    private final Polling polling = new Polling();
    private final Paragraph code = new Paragraph();
    private final Image qr = new Image();
    private final Paragraph state = new Paragraph();
    private final Div wall = new Div(code, qr, state);
    private String shown = "";

    WallCodeView(ClassroomSessions sessions, WallCodes codes, SessionLabels labels, PaperAddress address) {
        this.sessions = sessions;
        this.codes = codes;
        this.labels = labels;
        this.address = address;
        code.addClassName("wall-code");
        code.setId("wall-code");
        qr.addClassName("wall-qr");
        qr.setAlt(getTranslation("classroom.code.qr"));
        wall.addClassNames("card", "wall");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var session = sessions.find(new SessionId(Address.id(event, "session")));
        begin(labels.subject(session.details(), ScreenTexts.current()))
                .breadcrumb(ClassroomNavigation.session(session), getTranslation("classroom.attendance"))
                .about(getTranslation("classroom.code.wall"));
        add(wall);
        show(session);
        addAttachListener(attached -> polling.start(attached.getUI(), () -> show(session)));
        getUI().ifPresent(ui -> polling.start(ui, () -> show(session)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.stop(event.getUI());
    }

    private void show(ClassSession session) {
        var now = codes.show(session.id());
        code.setVisible(now.isPresent());
        qr.setVisible(now.isPresent() && address.refusal().isEmpty());
        now.ifPresentOrElse(this::show, () -> state.setText(getTranslation("classroom.code.not-now")));
    }

    private void show(Shown now) {
        if (!now.code().equals(shown)) {
            shown = now.code();
            code.setText(shown.substring(0, HALF) + " " + shown.substring(HALF));
            if (qr.isVisible()) {
                qr.setSrc(QrCode.asAddress(address.require() + "/" + ClassroomNavigation.attend(shown)));
            }
        }
        state.setText(getTranslation("classroom.code.state", now.secondsLeft(), now.attended()));
    }
}
