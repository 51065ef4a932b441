package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortSlips;
import org.beret.cohorts.CohortsNavigation;
import org.beret.people.SignInSlip;
import org.beret.people.SlipPrinter;
import org.beret.shell.Address;
import org.beret.shell.PageView;
import org.beret.shell.Refusal;

/** Slips to print for everybody in a cohort who has no password yet. Codes are issued when asked for, and shown once. */
@Route(CohortsNavigation.SLIPS)
@RolesAllowed("TRAINING_CENTRE")
class CohortSlipsView extends PageView {

    private final CohortSlips slips;
    private final SlipPrinter printer;

    CohortSlipsView(CohortSlips slips, SlipPrinter printer) {
        this.slips = slips;
        this.printer = printer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var cohort = new CohortId(Address.id(event, "cohort"));
        var content = new Div(new Paragraph(getTranslation("people.codes.consequences")));
        content.addClassNames("card", "stack");
        var refusal = new Refusal();
        var button =
                new NativeButton(getTranslation("people.codes.issue"), _ -> refusal.run(() -> issue(cohort, content)));
        button.addClassNames("btn", "primary");
        content.add(refusal, new Div(button));
        begin(getTranslation("slips.heading")).breadcrumb(CohortsNavigation.cohort(cohort), slips.nameOf(cohort));
        add(content);
    }

    private void issue(CohortId cohort, Div content) {
        printer.check();
        var issued = slips.issue(cohort);
        content.removeAll();
        content.getElement().setAttribute("role", "status");
        content.add(new Paragraph(
                issued.isEmpty() ? getTranslation("slips.none") : getTranslation("slips.title", issued.size())));
        if (!issued.isEmpty()) {
            content.add(new Div(pdf(issued)));
        }
    }

    private Anchor pdf(List<SignInSlip> issued) {
        var name = getTranslation("file.slips") + ".pdf";
        var download = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var pdf = printer.pdf(issued);
                    return new DownloadResponse(new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length);
                }),
                getTranslation("slips.print"));
        download.addClassNames("btn", "primary");
        return download;
    }
}
