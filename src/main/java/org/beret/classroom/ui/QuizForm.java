package org.beret.classroom.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Supplier;
import org.beret.classroom.supervised.QuizDetails;
import org.beret.classroom.supervised.SupervisedQuiz;
import org.beret.shared.Versioned;
import org.beret.shell.EditedFields;
import org.beret.shell.Refusal;

/** What a centre decides of a supervised quiz. A refusal says why and keeps what was filled in; what is doubtful needs a yes. */
class QuizForm extends Div {

    /** Plans a supervised quiz. */
    interface Plan {
        void plan(QuizDetails details, boolean sure);
    }

    /** Stores the details if this version is still the stored one. */
    interface Save {
        void save(QuizDetails details, long seen, boolean sure);
    }

    private interface Submit {
        void submit(boolean sure);
    }

    private QuizForm(QuizFields fields, String button, Submit submit) {
        addClassNames("card", "stack", "narrow");
        var refusal = new Refusal();
        var save = new NativeButton(getTranslation(button), _ -> refusal.confirm(submit::submit));
        save.addClassNames("btn", "primary");
        add(fields, save, refusal);
    }

    /** An empty form. */
    static QuizForm empty(QuizFields fields, Plan plan) {
        return new QuizForm(fields, "supervised.plan", sure -> plan.plan(fields.filledIn(), sure));
    }

    /**
     * A form that shows what is stored.
     *
     * @param stored reads it, at once and when others changed it meanwhile
     */
    static QuizForm of(QuizFields fields, Supplier<SupervisedQuiz> stored, Save save) {
        var edited = new EditedFields<QuizDetails>();
        Supplier<Versioned<QuizDetails>> now = () -> stored.get().edited();
        var form = new QuizForm(
                fields,
                "classroom.form.save",
                sure -> edited.save(seen -> save.save(fields.filledIn(), seen, sure), now));
        fields.describe(edited);
        edited.show(now.get());
        return form;
    }
}
