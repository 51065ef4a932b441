package org.beret.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.learning.LearningNavigation;
import org.beret.learning.cases.CaseCounts;
import org.beret.learning.cases.CaseFigures;
import org.beret.learning.cases.CaseFigures.Overview;
import org.beret.shell.DataTable;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.texts.Formats;

/** The cases of all modules, with how many trainees of the centre have come to an end of each. */
@Route(LearningNavigation.CASES)
@Menu(title = "menu.cases", order = 7)
@RolesAllowed("TRAINING_CENTRE")
class CasesView extends PageView {

    private final CaseFigures figures;

    CasesView(CaseFigures figures) {
        this.figures = figures;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(getTranslation("menu.cases")).about(getTranslation("cases.about", CaseCounts.THRESHOLD));
        var reader = ReadingLanguages.of(getLocale());
        var table = new DataTable<Overview>(getTranslation("menu.cases"))
                .cells(
                        getTranslation("cases.case"),
                        row -> new Anchor(
                                LearningNavigation.caseCounts(
                                        row.found().module().id(),
                                        row.found().lesson().id()),
                                row.found().lesson().in(reader).title()))
                .text(
                        getTranslation("cases.module"),
                        row -> row.found().module().title().in(reader))
                .number(getTranslation("cases.persons"), this::persons);
        table.setRows(figures.ofMyCentre());
        add(table);
    }

    private String persons(Overview row) {
        return row.persons() == 0
                ? getTranslation("cases.few", CaseCounts.THRESHOLD)
                : Formats.number(row.persons(), getLocale());
    }
}
