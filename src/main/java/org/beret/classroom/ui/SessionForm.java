package org.beret.classroom.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Supplier;
import org.beret.classroom.ClassSession;
import org.beret.classroom.SessionDetails;
import org.beret.shared.Versioned;
import org.beret.shell.EditedFields;
import org.beret.shell.Refusal;

/** What a centre writes down of a session. A refusal says why and keeps what was filled in; what is doubtful needs a yes. */
class SessionForm extends Div {

    /** Plans a session. */
    interface Plan {
        void plan(SessionDetails details, boolean sure);
    }

    /** Stores the details of a session if this version is still the stored one. */
    interface Save {
        void save(SessionDetails details, long seen, boolean sure);
    }

    private interface Submit {
        void submit(boolean sure);
    }

    private SessionForm(SessionFields fields, String button, Submit submit) {
        addClassNames("card", "stack", "narrow");
        var refusal = new Refusal();
        var save = new NativeButton(getTranslation(button), _ -> refusal.confirm(submit::submit));
        save.addClassNames("btn", "primary");
        add(fields, save, refusal);
    }

    /** An empty form. */
    static SessionForm empty(SessionFields fields, Plan plan) {
        return new SessionForm(fields, "classroom.plan", sure -> plan.plan(fields.filledIn(), sure));
    }

    /**
     * A form that shows what is stored.
     *
     * @param stored reads it, at once and when others changed it meanwhile
     */
    static SessionForm of(SessionFields fields, Supplier<ClassSession> stored, Save save) {
        var edited = new EditedFields<SessionDetails>();
        Supplier<Versioned<SessionDetails>> now = () -> stored.get().edited();
        var form = new SessionForm(
                fields,
                "classroom.form.save",
                sure -> edited.save(seen -> save.save(fields.filledIn(), seen, sure), now));
        fields.describe(edited);
        edited.show(now.get());
        return form;
    }
}
