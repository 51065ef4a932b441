package org.beret.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.beret.cohorts.CohortOverview;
import org.beret.imports.ImportStatus;
import org.beret.imports.Imports;
import org.beret.imports.ImportsNavigation;
import org.beret.shell.Refusal;
import org.beret.shell.StatCard;
import org.beret.texts.Formats;

/** The result of the check: what an import would do, and what is to be decided or mended first. */
class ImportReport extends Div {

    private final Imports imports;
    private final List<CohortOverview> cohorts;
    private final ImportStatus status;
    private final Runnable refresh;
    private final Refusal refusal = new Refusal();

    ImportReport(Imports imports, List<CohortOverview> cohorts, ImportStatus status, Runnable refresh) {
        this.imports = imports;
        this.cohorts = cohorts;
        this.status = status;
        this.refresh = refresh;
        addClassName("stack");
        if (status.changedSince()) {
            var notice = new Paragraph(getTranslation("import.changed-since"));
            notice.addClassNames("notice", "warn");
            notice.getElement().setAttribute("role", "status");
            add(notice);
        }
        add(figures(), acts());
    }

    private Component figures() {
        var counts = status.counts();
        var figures = new Div(
                figure(counts.added(), "import.figure.added"),
                figure(counts.changed(), "import.figure.changed"),
                figure(counts.unchanged(), "import.figure.unchanged"),
                figure(counts.doubtful(), "import.figure.doubtful"),
                figure(counts.refused(), "import.figure.refused"));
        figures.addClassName("figures");
        return figures;
    }

    private StatCard figure(int number, String key) {
        return new StatCard(Formats.number(number, getLocale()), getTranslation(key));
    }

    private Component acts() {
        var card = new Div();
        card.addClassNames("card", "stack");
        card.add(new Paragraph(sentence()), refusal);
        var row = new Div();
        row.addClassName("row");
        var counts = status.counts();
        if (status.isReady()) {
            row.add(
                    counts.refused() == 0
                            ? button("import.start", true, () -> imports.start(status.id()), counts.good())
                            : button("import.start-good", true, () -> imports.startGood(status.id()), counts.good()));
        }
        if (counts.refused() > 0) {
            row.add(upload(!status.isReady()));
        }
        row.add(
                button("import.choose-again", false, () -> imports.chooseAgain(status.id())),
                button("import.discard", false, () -> imports.cancel(status.id())));
        card.add(row);
        return card;
    }

    private String sentence() {
        var counts = status.counts();
        if (counts.doubtful() > 0) {
            return getTranslation("import.doubtful.count", counts.doubtful());
        }
        if (counts.refused() > 0) {
            return getTranslation(
                    counts.good() > 0 ? "import.refused.some" : "import.problems.count", counts.refused());
        }
        return status.cohort()
                .flatMap(id -> cohorts.stream()
                        .filter(cohort -> cohort.id().equals(id))
                        .findFirst())
                .map(cohort -> getTranslation("import.ready.cohort", cohort.name()))
                .orElseGet(() -> getTranslation("import.ready"));
    }

    private Anchor upload(boolean isPrimary) {
        var upload = new Anchor(
                status.cohort().map(ImportsNavigation::into).orElse(ImportsNavigation.IMPORTS),
                getTranslation("import.send-mended"));
        upload.addClassNames("btn", isPrimary ? "primary" : "quiet");
        return upload;
    }

    private NativeButton button(String key, boolean isPrimary, Runnable action, Object... values) {
        var button = new NativeButton(
                getTranslation(key, values),
                _ -> refusal.run(() -> {
                    action.run();
                    refresh.run();
                }));
        button.addClassNames("btn", isPrimary ? "primary" : "quiet");
        return button;
    }
}
