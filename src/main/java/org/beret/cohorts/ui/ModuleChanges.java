package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.DueDate;
import org.beret.learning.ModuleRecord;
import org.beret.shell.ReasonForm;
import org.beret.shell.Refusal;

/** Another due date for a module of a trainee, or none of it any more. Folded away: it is rarely needed, and never by mistake. */
class ModuleChanges extends NativeDetails {

    /** What may be done about a module of a trainee. */
    interface Acts {

        void setDueDate(ModuleId module, DueDate dueOn);

        void withdraw(ModuleId module, String reason);

        void release(ModuleId module, String reason);
    }

    ModuleChanges(ModuleRecord module, Acts acts) {
        setSummaryText(getTranslation("trainee.change"));
        addClassName("fold");
        var id = module.module().id();
        var due = new DayField("due-" + id, getTranslation("cohort.assign.due"));
        module.dueOn().ifPresent(due::setDay);
        var refusal = new Refusal();
        var submit = new NativeButton(
                getTranslation("trainee.due.submit"), _ -> refusal.confirm(sure -> acts.setDueDate(id, due.due(sure))));
        submit.addClassNames("btn", "quiet");
        var date = new Div(due, submit, refusal);
        date.addClassName("form-row");
        var withdrawal = new ReasonForm(
                "withdraw-" + id,
                getTranslation("cohort.withdraw.reason"),
                getTranslation("cohort.withdraw.submit"),
                reason -> acts.withdraw(id, reason));
        setContent(new Div(date, withdrawal));
    }
}
