package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.beret.catalogue.CourseModule;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;

/** Chooses a module and a due date. Nothing is lost when the date is refused: the form says why and keeps what was chosen. */
class AssignForm extends Div {

    private static final int USUAL_WEEKS = 4;

    private final Select<CourseModule> module = new Select<>();
    private final DayField due;
    private final Paragraph refusal = new Paragraph();

    AssignForm(List<CourseModule> modules, BiConsumer<CourseModule, LocalDate> assign) {
        addClassNames("card", "form-row");
        module.setLabel(getTranslation("cohort.assign.module"));
        module.setItems(modules);
        module.setItemLabelGenerator(item -> item.title().in(Language.of(getLocale())));
        modules.stream().findFirst().ifPresent(module::setValue);
        due = new DayField(getTranslation("cohort.assign.due"));
        due.setDay(LocalDate.now(ZoneOffset.UTC).plusWeeks(USUAL_WEEKS));
        refusal.addClassNames("notice", "bad");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var button = new NativeButton(getTranslation("cohort.assign.submit"), _ -> submit(assign));
        button.addClassNames("btn", "primary");
        add(module, due, button, refusal);
    }

    private void submit(BiConsumer<CourseModule, LocalDate> assign) {
        refusal.setVisible(false);
        try {
            var day = due.day().orElseThrow(() -> new BusinessRuleViolation("cohort.assign.no-date"));
            assign.accept(module.getValue(), day);
        } catch (BusinessRuleViolation refused) {
            refusal.setText(getTranslation(refused.messageKey(), refused.values()));
            refusal.setVisible(true);
        }
    }
}
