package org.beret.certificates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import org.beret.shared.BusinessRuleViolation;

/** Has modules taken again until a day. A refusal says why and keeps the day. */
class RenewalForm extends Div {

    static final String DAY = "renewal-day";

    private final Input day = new Input();
    private final Paragraph refusal = new Paragraph();

    RenewalForm(Consumer<LocalDate> act) {
        addClassName("form-row");
        day.setType("date");
        day.setId(DAY);
        var label = new NativeLabel(getTranslation("cohort.assign.due"));
        label.addClassName("day-field");
        label.setFor(day);
        label.add(day);
        refusal.addClassNames("notice", "bad");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var button = new NativeButton(getTranslation("renewal.submit"), _ -> submit(act));
        button.addClassName("btn");
        add(label, button, refusal);
    }

    private void submit(Consumer<LocalDate> act) {
        refusal.setVisible(false);
        try {
            act.accept(LocalDate.parse(day.getValue()));
        } catch (DateTimeParseException notFilledIn) {
            refuse(getTranslation("cohort.assign.no-date"));
        } catch (BusinessRuleViolation refused) {
            refuse(getTranslation(refused.messageKey(), refused.values()));
        }
    }

    private void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(true);
    }
}
