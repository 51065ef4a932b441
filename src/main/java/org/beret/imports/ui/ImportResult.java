package org.beret.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.CohortsNavigation;
import org.beret.imports.ImportDownloads;
import org.beret.imports.ImportState;
import org.beret.imports.ImportStatus;
import org.beret.imports.ImportsNavigation;

/** The end of an import, with links to go on. */
class ImportResult extends Div {

    ImportResult(ImportDownloads downloads, List<CohortOverview> cohorts, ImportStatus status, Runnable checkAgain) {
        addClassNames("card", "stack");
        var isDone = status.state() == ImportState.DONE;
        var message = new Paragraph(
                isDone
                        ? done(status)
                        : getTranslation("import.ended." + status.state().name().toLowerCase(Locale.ROOT)));
        message.addClassNames("notice", isDone ? "good" : "warn");
        message.getElement().setAttribute("role", "status");
        var links = new Div();
        links.addClassName("row");
        if (isDone) {
            status.cohort()
                    .flatMap(id -> cohorts.stream()
                            .filter(cohort -> cohort.id().equals(id))
                            .findFirst())
                    .ifPresent(cohort -> links.add(link(
                            CohortsNavigation.cohort(cohort.id()),
                            getTranslation("import.done.cohort", cohort.name()),
                            "primary")));
        }
        if (status.state() == ImportState.INTERRUPTED) {
            var again = new NativeButton(getTranslation("import.check-again"), _ -> checkAgain.run());
            again.addClassNames("btn", "primary");
            links.add(again);
        }
        links.add(link(
                ImportsNavigation.IMPORTS,
                getTranslation(isDone ? "import.done.another" : "import.send-mended"),
                isDone || status.state() == ImportState.INTERRUPTED ? "quiet" : "primary"));
        add(message, links);
        if (isDone && status.counts().refused() > 0) {
            add(new RefusedRows(downloads, status));
        }
    }

    private String done(ImportStatus status) {
        var counts = status.counts();
        return counts.refused() == 0
                ? getTranslation("import.done", counts.good())
                : getTranslation("import.done.some", counts.good(), counts.refused());
    }

    private static Anchor link(String address, String text, String style) {
        var link = new Anchor(address, text);
        link.addClassNames("btn", style);
        return link;
    }
}
