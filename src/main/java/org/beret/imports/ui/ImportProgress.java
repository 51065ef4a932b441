package org.beret.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import org.beret.imports.ImportState;
import org.beret.imports.ImportStatus;
import org.beret.shell.ProgressBar;
import org.beret.texts.Formats;

/** The progress of the running job, which does not depend on this view. */
class ImportProgress extends Div {

    ImportProgress(ImportStatus status, Runnable cancel) {
        addClassNames("card", "stack");
        var key = "import.progress." + status.state().name().toLowerCase(Locale.ROOT);
        var label = getTranslation(
                key, Formats.number(status.rowsDone(), getLocale()), Formats.number(status.rows(), getLocale()));
        var stop = new NativeButton(getTranslation("import.cancel"), _ -> cancel.run());
        stop.addClassNames("btn", "quiet");
        add(new ProgressBar(status.rowsDone(), status.rows(), label));
        if (status.state() != ImportState.UNDOING) {
            add(new Div(stop));
        }
    }
}
