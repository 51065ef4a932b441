package org.beret.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import org.beret.cohorts.Cohorts;
import org.beret.imports.ImportDownloads;
import org.beret.imports.ImportId;
import org.beret.imports.ImportRows;
import org.beret.imports.ImportState;
import org.beret.imports.ImportStatus;
import org.beret.imports.Imports;
import org.beret.imports.ImportsNavigation;
import org.beret.shell.Address;
import org.beret.shell.ConfirmAction;
import org.beret.shell.PageView;
import org.beret.shell.Polling;
import org.beret.texts.Formats;

/**
 * One import, from the choice of columns to its result. All state is in the database, so that a reload or another tab
 * shows the same. Polls every second while a job runs.
 */
@Route(ImportsNavigation.IMPORT)
@RolesAllowed("TRAINING_CENTRE")
class ImportView extends PageView {

    private final Imports imports;
    private final ImportRows importRows;
    private final ImportDownloads downloads;
    private final Cohorts cohorts;
    private int page = 1;
    private RowQuery rows = RowQuery.ALL;
    private final Polling polling = new Polling();

    ImportView(Imports imports, ImportRows importRows, ImportDownloads downloads, Cohorts cohorts) {
        this.imports = imports;
        this.importRows = importRows;
        this.downloads = downloads;
        this.cohorts = cohorts;
    }

    /** The name of the file; a text for pasted rows. */
    static String name(Component screen, ImportStatus status) {
        return status.fileName().isEmpty() ? screen.getTranslation("import.paste.name") : status.fileName();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page = Address.page(event.getLocation()) + 1;
        rows = RowQuery.of(event.getLocation());
        show(event.getUI(), imports.status(new ImportId(Address.id(event, "import"))));
    }

    private void show(UI ui, ImportStatus status) {
        begin(name(this, status))
                .breadcrumb(ImportsNavigation.IMPORTS, getTranslation("import.title"))
                .about(Formats.moment(status.receivedAt(), getLocale()))
                .action(new ImportStateBadge(status));
        add(content(status));
        if (status.state().isRunning()) {
            polling.start(ui, () -> show(ui, imports.status(status.id())));
        } else {
            polling.stop(ui);
        }
    }

    private Component content(ImportStatus status) {
        return switch (status.state()) {
            case RECEIVED -> new ColumnsForm(imports, cohorts.ofMyCentre(), status, () -> refresh(status));
            case CHECKING, IMPORTING, UNDOING -> new ImportProgress(status, () -> act(status, imports::cancel));
            case CHECKED -> report(status);
            case DONE, UNDONE, CANCELLED, INTERRUPTED, FAILED -> result(status);
        };
    }

    private Component report(ImportStatus status) {
        var report = new Div(
                new ImportReport(imports, cohorts.ofMyCentre(), status, () -> refresh(status)), rowTable(status));
        if (status.problems() > 0) {
            report.add(new H2(getTranslation("import.problems")), new ProblemList(imports, downloads, status, page));
        }
        return report;
    }

    private RowTable rowTable(ImportStatus status) {
        return new RowTable(importRows, downloads, status, rows, () -> refresh(status));
    }

    private Component result(ImportStatus status) {
        var result = new Div(
                new ImportResult(downloads, cohorts.ofMyCentre(), status, () -> act(status, imports::checkAgain)));
        if (status.state() == ImportState.DONE) {
            result.add(rowTable(status), undo(status));
        }
        return result;
    }

    private ConfirmAction undo(ImportStatus status) {
        return new ConfirmAction(getTranslation("import.undo"), getTranslation("import.undo.consequences"))
                .button(getTranslation("import.undo.submit"), () -> act(status, imports::undo));
    }

    private void act(ImportStatus status, Consumer<ImportId> act) {
        act.accept(status.id());
        refresh(status);
    }

    private void refresh(ImportStatus status) {
        show(UI.getCurrent(), imports.status(status.id()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.stop(event.getUI());
    }
}
