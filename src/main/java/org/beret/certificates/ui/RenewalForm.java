package org.beret.certificates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import org.beret.cohorts.DueDate;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.Refusal;

/** Has modules taken again until a day. A refusal says why and keeps the day; a doubt asks for a yes. */
class RenewalForm extends Div {

    static final String DAY = "renewal-day";

    private final Input day = new Input();

    RenewalForm(Consumer<DueDate> act) {
        addClassName("form-row");
        day.setType("date");
        day.setId(DAY);
        var label = new NativeLabel(getTranslation("cohort.assign.due"));
        label.addClassName("day-field");
        label.setFor(day);
        label.add(day);
        var refusal = new Refusal();
        var button = new NativeButton(
                getTranslation("renewal.submit"), _ -> refusal.confirm(sure -> act.accept(new DueDate(day(), sure))));
        button.addClassName("btn");
        add(label, button, refusal);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(day.getValue());
        } catch (DateTimeParseException notFilledIn) {
            throw new BusinessRuleViolation("cohort.assign.no-date");
        }
    }
}
