package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.beret.cohorts.DueDate;
import org.beret.shared.BusinessRuleViolation;

/** The browser's own date field with a label; accessible on phones and to screen readers without further code. */
class DayField extends NativeLabel {

    private final Input input = new Input();

    DayField(String id, String label) {
        super(label);
        addClassName("day-field");
        input.setType("date");
        input.setId(id);
        setFor(input);
        add(input);
    }

    void setDay(LocalDate day) {
        input.setValue(day.toString());
    }

    /** Shows a day, or none. */
    void show(Optional<LocalDate> day) {
        input.setValue(day.map(LocalDate::toString).orElse(""));
    }

    /**
     * The day as a due date.
     *
     * @throws BusinessRuleViolation if none is filled in
     */
    DueDate due(boolean sure) {
        return new DueDate(day().orElseThrow(() -> new BusinessRuleViolation("cohort.assign.no-date")), sure);
    }

    /** The day, if one is filled in. */
    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(input.getValue()));
        } catch (DateTimeParseException notFilledIn) {
            return Optional.empty();
        }
    }
}
