package org.beret.certificates.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.background.WorkState;
import org.beret.certificates.Attestations;
import org.beret.certificates.Batch;
import org.beret.certificates.CertificatesNavigation;
import org.beret.cohorts.CohortId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.shell.Notices;
import org.beret.shell.Polling;
import org.beret.shell.ProgressBar;

/** Starts the batch of a cohort, shows its progress and offers the finished file. */
class BatchCard extends Div {

    private final CohortId cohort;
    private final Attestations attestations;
    private final Div state = new Div();
    private final Polling polling = new Polling();

    BatchCard(CohortId cohort, Attestations attestations) {
        this.cohort = cohort;
        this.attestations = attestations;
        addClassNames("card", "next-step");
        var about = new Div(new H2(getTranslation("attest.all")), new Paragraph(getTranslation("attest.all.about")));
        state.addClassName("stack-tight");
        state.getElement().setAttribute("aria-live", "polite");
        add(about, state);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.stop(event.getUI());
    }

    private void show(UI ui) {
        state.removeAll();
        var latest = attestations.latest(cohort);
        latest.ifPresent(this::show);
        var running = latest.filter(batch -> batch.state() == WorkState.RUNNING).isPresent();
        if (running) {
            polling.start(ui, () -> show(ui));
        } else {
            polling.stop(ui);
            state.add(button(latest.isEmpty()));
        }
    }

    private void show(Batch batch) {
        switch (batch.state()) {
            case RUNNING -> {
                var key = batch.done() < batch.total() ? "attest.running" : "attest.printing";
                state.add(
                        new ProgressBar(batch.done(), batch.total(), getTranslation(key, batch.done(), batch.total())));
            }
            case DONE -> {
                var file = new Anchor(
                        CertificatesNavigation.file(batch.id()), getTranslation("attest.download", batch.total()));
                file.setRouterIgnore(true);
                file.addClassNames("btn", "primary");
                state.add(file);
            }
            case FAILED -> state.add(new Paragraph(getTranslation("attest.failed")));
        }
    }

    private NativeButton button(boolean first) {
        var button = new NativeButton(getTranslation("attest.begin"), _ -> begin());
        button.addClassNames("btn", first ? "primary" : "quiet");
        return button;
    }

    private void begin() {
        try {
            attestations.begin(cohort, Language.of(getLocale()));
        } catch (BusinessRuleViolation refused) {
            Notices.refused(getTranslation(refused.messageKey(), refused.values()));
        }
        getUI().ifPresent(this::show);
    }
}
