package org.beret.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.beret.people.PeopleNavigation;
import org.beret.people.slips.Slips;
import org.beret.people.slips.Slips.Standing;
import org.beret.shell.NamesDownload;
import org.beret.shell.ProgressBar;
import org.beret.texts.Formats;

/** Slips that were made at once: how far their file is, and the file. */
class SlipBatchCard extends Div {

    private final Standing standing;
    private final Slips slips;
    private final Runnable begun;

    /**
     * The card.
     *
     * @param begun called when the file is made anew
     */
    SlipBatchCard(Standing standing, Slips slips, Runnable begun) {
        this.standing = standing;
        this.slips = slips;
        this.begun = begun;
        var batch = standing.batch();
        var state = new Div();
        state.addClassName("stack-tight");
        state.getElement().setAttribute("aria-live", "polite");
        addClassNames("card", "stack");
        add(new H2(batch.madeFor()), new Paragraph(about()), state);
        switch (batch.state()) {
            case RUNNING -> state.add(progress());
            case DONE -> state.add(made());
            case FAILED -> state.add(new Paragraph(getTranslation("slips.failed")), again());
        }
    }

    private String about() {
        var batch = standing.batch();
        return getTranslation(
                "slips.batch",
                batch.total(),
                batch.madeBy(),
                Formats.moment(batch.startedAt(), getLocale()),
                Formats.moment(batch.keptUntil(), getLocale()));
    }

    private Component progress() {
        var batch = standing.batch();
        var key = batch.done() < batch.total() ? "slips.running" : "slips.printing";
        return new ProgressBar(batch.done(), batch.total(), getTranslation(key, batch.done(), batch.total()));
    }

    private Component made() {
        if (standing.usable() == 0) {
            return new Paragraph(getTranslation("slips.all-used"));
        }
        if (!standing.ready()) {
            return new Div(new Paragraph(getTranslation("slips.changed", standing.usable())), again());
        }
        var id = standing.batch().id();
        var link = NamesDownload.link(event -> file(id, event), getTranslation("slips.download", standing.usable()));
        link.addClassNames("btn", "primary");
        return link;
    }

    private NativeButton again() {
        var button = new NativeButton(getTranslation("slips.again"), _ -> {
            slips.again(standing.batch().id());
            begun.run();
        });
        button.addClassName("btn");
        return button;
    }

    /** Where somebody has used a slip since the screen was shown, it is shown anew. */
    private void file(UUID id, DownloadEvent event) throws IOException {
        var pdf = slips.file(id);
        if (pdf.isEmpty()) {
            ((VaadinServletResponse) event.getResponse())
                    .getHttpServletResponse()
                    .sendRedirect("/" + PeopleNavigation.SLIPS);
            return;
        }
        DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(pdf.get()),
                        getTranslation("file.slips") + ".pdf",
                        "application/pdf",
                        pdf.get().length))
                .handleDownloadRequest(event);
    }
}
