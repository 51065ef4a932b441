package org.beret.classroom.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.classroom.SessionRequirements;
import org.beret.cohorts.CohortId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.InputText;
import org.beret.shell.Notices;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;

/** How many sessions one has to attend before a certificate is issued. */
class RequirementForm extends Div {

    private static final int LONGEST = 3;

    private final SessionRequirements requirements;
    private final CohortId cohort;
    private final TextBox number = new TextBox(getTranslation("classroom.required"), "sessions-required", LONGEST);
    private int shown;

    RequirementForm(SessionRequirements requirements, CohortId cohort) {
        this.requirements = requirements;
        this.cohort = cohort;
        addClassNames("card", "stack", "narrow");
        var refusal = new Refusal().whenChanged(this::show);
        var save = new NativeButton(getTranslation("classroom.form.save"), _ -> refusal.run(this::save));
        save.addClassName("btn");
        add(new Paragraph(getTranslation("classroom.required.about")), number.ofType("text", "off"), save, refusal);
        show();
    }

    private void show() {
        shown = requirements.of(cohort);
        number.with(String.valueOf(shown));
    }

    private void save() {
        var changed = requirements.change(cohort, typed(), shown);
        show();
        Notices.saved(changed, getTranslation("classroom.required.saved", shown));
    }

    private int typed() {
        try {
            return Integer.parseInt(InputText.line(number.value()));
        } catch (NumberFormatException _) {
            throw new BusinessRuleViolation("classroom.required.range", SessionRequirements.MOST);
        }
    }
}
