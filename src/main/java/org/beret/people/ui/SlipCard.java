package org.beret.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.beret.people.slips.SignInSlip;
import org.beret.people.slips.SlipPrinter;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.DataTable;
import org.beret.texts.Formats;

/** One-time codes just issued: the first {@value #MOST_ON_SCREEN} on the screen, all as a PDF. */
class SlipCard extends Div {

    private static final int MOST_ON_SCREEN = 20;

    SlipCard(List<SignInSlip> slips, SlipPrinter printer) {
        addClassNames("card", "stack");
        getElement().setAttribute("role", "status");
        add(new H2(getTranslation("slips.title", slips.size())));
        if (slips.isEmpty()) {
            add(new Paragraph(getTranslation("slips.none")));
            return;
        }
        var last = Formats.day(printer.lastDay(slips.getFirst()), getLocale());
        add(new Paragraph(getTranslation("slips.once", last)), new Div(paper(slips, printer)), table(slips));
    }

    /** Codes are on the screen and can be written down where they cannot be printed. */
    private Component paper(List<SignInSlip> slips, SlipPrinter printer) {
        try {
            printer.check();
            return pdf(slips, printer);
        } catch (BusinessRuleViolation refused) {
            var sentence = new Paragraph(getTranslation(refused.messageKey(), refused.values()));
            sentence.addClassNames("notice", "bad");
            return sentence;
        }
    }

    private Anchor pdf(List<SignInSlip> slips, SlipPrinter printer) {
        var name = getTranslation("file.slips") + ".pdf";
        var download = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var pdf = printer.pdf(slips);
                    return new DownloadResponse(new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length);
                }),
                getTranslation("slips.print"));
        download.addClassNames("btn", "primary");
        return download;
    }

    private DataTable<SignInSlip> table(List<SignInSlip> slips) {
        var table = new DataTable<SignInSlip>(getTranslation("slips.title", slips.size()))
                .text(getTranslation("person.name"), SignInSlip::name)
                .text(getTranslation("slips.sign-in-name"), SignInSlip::signInName)
                .cells(getTranslation("slips.code"), slip -> new Span(new Code(slip.code())));
        table.setRows(slips.stream().limit(MOST_ON_SCREEN).toList());
        return table;
    }
}
