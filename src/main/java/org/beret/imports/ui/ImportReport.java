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
import org.beret.shell.StatCard;
import org.beret.texts.Formats;

/** The result of the check: what an import would do, or how many problems are to be corrected. */
class ImportReport extends Div {

    private final Imports imports;
    private final List<CohortOverview> cohorts;
    private final ImportStatus status;
    private final Runnable refresh;

    ImportReport(Imports imports, List<CohortOverview> cohorts, ImportStatus status, Runnable refresh) {
        this.imports = imports;
        this.cohorts = cohorts;
        this.status = status;
        this.refresh = refresh;
        add(figures(), status.isReady() ? ready() : withProblems());
    }

    private Component figures() {
        var counts = status.counts();
        var figures = new Div(
                figure(counts.added(), "import.figure.added"),
                figure(counts.changed(), "import.figure.changed"),
                figure(counts.unchanged(), "import.figure.unchanged"),
                figure(counts.refused(), "import.figure.refused"));
        figures.addClassName("figures");
        return figures;
    }

    private StatCard figure(int number, String key) {
        return new StatCard(Formats.number(number, getLocale()), getTranslation(key));
    }

    private Component ready() {
        var text = status.cohort()
                .flatMap(id -> cohorts.stream()
                        .filter(cohort -> cohort.id().equals(id))
                        .findFirst())
                .map(cohort -> getTranslation("import.ready.cohort", cohort.name()))
                .orElseGet(() -> getTranslation("import.ready"));
        return card(text, button("import.start", true, () -> imports.start(status.id()), status.rows()));
    }

    private Component withProblems() {
        var upload = new Anchor(
                status.cohort().map(ImportsNavigation::into).orElse(ImportsNavigation.IMPORTS),
                getTranslation("import.send-mended"));
        upload.addClassNames("btn", "primary");
        return card(getTranslation("import.problems.count", status.problems()), upload);
    }

    private Div card(String text, Component first) {
        var row = new Div(
                first,
                button("import.choose-again", false, () -> imports.chooseAgain(status.id())),
                button("import.discard", false, () -> imports.cancel(status.id())));
        row.addClassName("row");
        var card = new Div(new Paragraph(text), row);
        card.addClassNames("card", "stack");
        return card;
    }

    private NativeButton button(String key, boolean isPrimary, Runnable action, Object... values) {
        var button = new NativeButton(getTranslation(key, values), _ -> {
            action.run();
            refresh.run();
        });
        button.addClassNames("btn", isPrimary ? "primary" : "quiet");
        return button;
    }
}
