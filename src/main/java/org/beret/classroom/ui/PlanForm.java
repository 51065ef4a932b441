package org.beret.classroom.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beret.shared.Versioned;
import org.beret.shell.EditedFields;
import org.beret.shell.Refusal;

/**
 * What a centre decides of a session or of a supervised quiz. A refusal says why and keeps what was filled in; what is doubtful needs a
 * yes.
 */
class PlanForm extends Div {

    /** Plans what was filled in. */
    interface Plan<T> {
        void plan(T details, boolean sure);
    }

    /** Stores the details if this version is still the stored one. */
    interface Save<T> {
        void save(T details, long seen, boolean sure);
    }

    private PlanForm(PlanFields<?> fields, String button, Consumer<Boolean> submit) {
        addClassNames("card", "stack", "narrow");
        var refusal = new Refusal();
        var save = new NativeButton(getTranslation(button), _ -> refusal.confirm(submit));
        save.addClassNames("btn", "primary");
        add(fields, save, refusal);
    }

    /**
     * An empty form.
     *
     * @param button the key of its text
     */
    static <T> PlanForm empty(PlanFields<T> fields, String button, Plan<T> plan) {
        return new PlanForm(fields, button, sure -> plan.plan(fields.filledIn(), sure));
    }

    /**
     * A form that shows what is stored.
     *
     * @param stored reads it, at once and when others changed it meanwhile
     */
    static <T> PlanForm of(PlanFields<T> fields, Supplier<Versioned<T>> stored, Save<T> save) {
        var edited = new EditedFields<T>();
        var form = new PlanForm(
                fields,
                "classroom.form.save",
                sure -> edited.save(seen -> save.save(fields.filledIn(), seen, sure), stored));
        fields.describe(edited);
        edited.show(stored.get());
        return form;
    }
}
