package org.beret.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.beret.cohorts.CohortId;
import org.beret.imports.ImportDownloads;
import org.beret.imports.ImportId;
import org.beret.imports.ImportStatus;
import org.beret.imports.Imports;
import org.beret.imports.ImportsNavigation;
import org.beret.people.PeopleNavigation;
import org.beret.shell.Address;
import org.beret.shell.DataTable;
import org.beret.shell.PageView;
import org.beret.texts.Formats;

/** Starts an import from a file or pasted rows, offers templates, and lists the latest imports. */
@Route(ImportsNavigation.IMPORTS)
@RolesAllowed("TRAINING_CENTRE")
class ImportsView extends PageView {

    private final Imports imports;
    private final ImportDownloads downloads;

    ImportsView(Imports imports, ImportDownloads downloads) {
        this.imports = imports;
        this.downloads = downloads;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var cohort = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ImportsNavigation.COHORT)
                .flatMap(Address::id)
                .map(CohortId::new);
        begin(getTranslation("import.title"))
                .breadcrumb(PeopleNavigation.PEOPLE, getTranslation("menu.people"))
                .about(getTranslation("import.about"));
        add(forms(cohort), templates());
        add(new H2(getTranslation("import.latest")), latest(imports.latest()));
    }

    private Component forms(Optional<CohortId> cohort) {
        var upload = new ImportUpload(imports, cohort, ImportsView::show);
        var paste = new PasteForm(rows -> show(imports.paste(rows, cohort.orElse(null))));
        var forms = new Div(upload, paste);
        forms.addClassName("columns");
        return forms;
    }

    private static void show(ImportId id) {
        UI.getCurrent().navigate(ImportsNavigation.of(id));
    }

    private Component templates() {
        var card = new Div(
                new H2(getTranslation("import.template")),
                new Paragraph(getTranslation("import.template.hint")),
                new TemplateLinks(downloads));
        card.addClassName("card");
        return card;
    }

    private Component latest(List<ImportStatus> latest) {
        if (latest.isEmpty()) {
            return new Paragraph(getTranslation("import.latest.empty"));
        }
        var table = new DataTable<ImportStatus>(getTranslation("import.latest"))
                .cells(
                        getTranslation("import.latest.file"),
                        status -> new Anchor(ImportsNavigation.of(status.id()), ImportView.name(this, status)))
                .text(getTranslation("import.latest.when"), status -> Formats.moment(status.receivedAt(), getLocale()))
                .number(getTranslation("import.latest.rows"), status -> Formats.number(status.rows(), getLocale()))
                .number(
                        getTranslation("import.figure.added"),
                        status -> Formats.number(status.counts().added(), getLocale()))
                .number(
                        getTranslation("import.figure.changed"),
                        status -> Formats.number(status.counts().changed(), getLocale()))
                .number(
                        getTranslation("import.figure.unchanged"),
                        status -> Formats.number(status.counts().unchanged(), getLocale()))
                .number(
                        getTranslation("import.figure.refused"),
                        status -> Formats.number(status.counts().refused(), getLocale()))
                .cells(getTranslation("import.latest.state"), ImportStateBadge::new);
        table.setRows(latest);
        return table;
    }
}
