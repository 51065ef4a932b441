package org.beret.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Map;
import org.beret.imports.ImportField;
import org.beret.imports.ImportId;
import org.beret.imports.ImportMending;
import org.beret.imports.ImportProblem;
import org.beret.imports.Imports;
import org.beret.imports.ImportsNavigation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.UnknownId;
import org.beret.shell.Address;
import org.beret.shell.EditedFields;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;
import org.beret.texts.Formats;

/** The cells of one row of a list that was checked, to be mended without a new file, with what is wrong in it. */
@Route(ImportsNavigation.ROW)
@RolesAllowed("TRAINING_CENTRE")
class MendRowView extends PageView {

    private final Imports imports;
    private final ImportMending mending;
    private final Map<ImportField, TextBox> boxes = new EnumMap<>(ImportField.class);

    MendRowView(Imports imports, ImportMending mending) {
        this.imports = imports;
        this.mending = mending;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new ImportId(Address.id(event, "import"));
        var row = row(Address.text(event, "row"));
        var status = imports.status(id);
        var cells = mending.cells(id, row);
        if (cells.details().isEmpty()) {
            event.forwardTo(ImportsNavigation.of(id));
            return;
        }
        begin(getTranslation("import.mend.title", Formats.number(row, getLocale())))
                .breadcrumb(ImportsNavigation.of(id), ImportView.name(this, status));
        var problems = new UnorderedList();
        mending.problems(id, row).forEach(problem -> problems.add(problem(problem)));
        if (problems.getComponentCount() > 0) {
            add(new Paragraph(getTranslation("import.mend.problems")), problems);
        }
        var fields = new EditedFields<Map<ImportField, String>>();
        add(form(id, row, cells.details(), fields));
        fields.show(cells);
        boxes.values().stream().findFirst().ifPresent(TextBox::focus);
    }

    private static long row(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new UnknownId(text);
        }
        return Long.parseLong(text);
    }

    private ListItem problem(ImportProblem problem) {
        return new ListItem(getTranslation(
                "import.mend.problem",
                problem.column(),
                getTranslation(problem.key(), problem.details().toArray())));
    }

    private Component form(
            ImportId id, long row, Map<ImportField, String> cells, EditedFields<Map<ImportField, String>> fields) {
        boxes.clear();
        var form = new Div();
        form.addClassNames("card", "stack", "narrow");
        cells.keySet().forEach(field -> form.add(box(field, fields)));
        var refusal = new Refusal();
        var save = new NativeButton(getTranslation("import.mend.save"), _ -> refusal.run(() -> save(id, row, fields)));
        save.addClassNames("btn", "primary");
        var back = new Anchor(ImportsNavigation.mended(id, row), getTranslation("import.mend.cancel"));
        back.addClassNames("btn", "quiet");
        var acts = new Div(save, back);
        acts.addClassName("row");
        form.add(refusal, acts);
        return form;
    }

    private TextBox box(ImportField field, EditedFields<Map<ImportField, String>> fields) {
        var label = getTranslation(field.key());
        var box = new TextBox(label, "mend-" + field, ImportMending.LONGEST_CELL);
        boxes.put(field, box);
        fields.add(label, stored -> stored.getOrDefault(field, ""), box::value, box::with);
        return box;
    }

    private void save(ImportId id, long row, EditedFields<Map<ImportField, String>> fields) {
        if (mending.cells(id, row).details().isEmpty()) {
            UI.getCurrent().navigate(ImportsNavigation.of(id));
            Notices.refused(getTranslation(ChangedMeanwhile.KEY));
            return;
        }
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        boxes.forEach((field, box) -> cells.put(field, box.value()));
        fields.save(
                seen -> {
                    if (mending.mend(id, row, cells, seen)) {
                        UI.getCurrent()
                                .navigate(
                                        ImportsNavigation.of(id),
                                        QueryParameters.of(ImportsNavigation.MENDED, String.valueOf(row)));
                    } else {
                        Notices.nothingDone(getTranslation("saved.nothing"));
                    }
                },
                () -> mending.cells(id, row));
    }
}
