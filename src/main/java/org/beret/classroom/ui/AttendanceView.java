package org.beret.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.classroom.AttendanceLists;
import org.beret.classroom.AttendanceSheet;
import org.beret.classroom.ClassSession;
import org.beret.classroom.ClassroomNavigation;
import org.beret.classroom.SessionId;
import org.beret.classroom.SessionLabels;
import org.beret.shell.Address;
import org.beret.shell.NamesDownload;
import org.beret.shell.PageView;
import org.beret.shell.ScreenTexts;
import org.beret.texts.TextsIn;

/** Who attended a session: boxes to tick, and a sheet to print. */
@Route(ClassroomNavigation.SESSION)
@RolesAllowed("TRAINING_CENTRE")
class AttendanceView extends PageView {

    private final AttendanceLists lists;
    private final AttendanceSheet sheet;
    private final SessionLabels labels;
    private final Clock clock;

    AttendanceView(AttendanceLists lists, AttendanceSheet sheet, SessionLabels labels, Clock clock) {
        this.lists = lists;
        this.sheet = sheet;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var list = lists.of(new SessionId(Address.id(event, "session")));
        var session = list.session();
        var texts = ScreenTexts.current();
        var head = begin(labels.subject(session.details(), texts))
                .breadcrumb(ClassroomNavigation.sessions(session.cohort()), session.cohortName())
                .about(about(session, texts))
                .action(link(ClassroomNavigation.edit(session), "classroom.edit"));
        if (list.entries().isEmpty()) {
            add(new Paragraph(getTranslation("classroom.nobody")));
            return;
        }
        head.action(sheet(session, texts));
        head.action(link(ClassroomNavigation.code(session), "classroom.code.show"));
        if (session.cancelled()) {
            add(notice("classroom.refused.cancelled"));
        } else if (!session.isDue(clock.instant())) {
            add(notice("classroom.early"));
        }
        var panel = new AttendancePanel(lists, list);
        add(panel);
        if (session.takesCodes(clock.instant())) {
            panel.addAttachListener(attached -> panel.follow(attached.getUI()));
        }
    }

    private String about(ClassSession session, TextsIn texts) {
        return Stream.of(
                        labels.when(session, texts),
                        session.details().place(),
                        session.details().ledBy())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Component notice(String key) {
        var notice = new Paragraph(getTranslation(key));
        notice.addClassNames("notice", "warn");
        return notice;
    }

    private Anchor link(String address, String key) {
        var link = new Anchor(address, getTranslation(key));
        link.addClassNames("btn", "quiet");
        return link;
    }

    private Anchor sheet(ClassSession session, TextsIn texts) {
        var name = getTranslation("file.attendance") + ".pdf";
        var download = NamesDownload.link(
                DownloadHandler.fromInputStream(_ -> {
                    var pdf = sheet.pdf(session.id(), texts);
                    return new DownloadResponse(new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length);
                }),
                getTranslation("classroom.sheet.print"));
        download.addClassNames("btn", "quiet");
        return download;
    }
}
