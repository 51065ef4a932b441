package org.beret.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Map;
import org.beret.imports.ImportField;
import org.beret.imports.ImportId;
import org.beret.imports.ImportMending;
import org.beret.shell.Notices;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;

/** A button that becomes the fields of a row of a list, to be mended in place. */
class MendRow extends Div {

    private final ImportMending mending;
    private final ImportId id;
    private final long row;
    private final Runnable refresh;

    /** @param refresh shows that the list is checked again */
    MendRow(ImportMending mending, ImportId id, long row, Runnable refresh) {
        this.mending = mending;
        this.id = id;
        this.row = row;
        this.refresh = refresh;
        var open = new NativeButton(getTranslation("import.mend"), _ -> open());
        open.addClassNames("btn", "quiet");
        open.setAriaLabel(getTranslation("import.mend.row", row));
        add(open);
    }

    private void open() {
        removeAll();
        addClassNames("card", "stack");
        var boxes = new EnumMap<ImportField, TextBox>(ImportField.class);
        var fields = new Div();
        fields.addClassName("fields");
        mending.cells(id, row).forEach((field, cell) -> {
            var box = new TextBox(getTranslation(field.key()), "mend-" + row + "-" + field, ImportMending.LONGEST_CELL)
                    .with(cell);
            boxes.put(field, box);
            fields.add(box);
        });
        var refusal = new Refusal();
        var save = new NativeButton(getTranslation("import.mend.save"), _ -> refusal.run(() -> save(boxes)));
        save.addClassNames("btn", "primary");
        add(fields, refusal, new Div(save));
        // The button that was pressed is gone.
        boxes.values().stream().findFirst().ifPresent(TextBox::focus);
    }

    private void save(Map<ImportField, TextBox> boxes) {
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        boxes.forEach((field, box) -> cells.put(field, box.value()));
        var changed = mending.mend(id, row, cells);
        refresh.run();
        Notices.saved(changed, getTranslation("import.mend.done"));
    }
}
