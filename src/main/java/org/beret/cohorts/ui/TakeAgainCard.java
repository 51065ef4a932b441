package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.beret.cohorts.CertificateStates;
import org.beret.cohorts.DueDate;
import org.beret.shell.Badge;
import org.beret.shell.Refusal;
import org.beret.shell.ScreenTexts;

/** Where a trainee stands with their certificate; if it has to be renewed, one button has the modules taken again. */
class TakeAgainCard extends Div {

    /** A card for this state. */
    TakeAgainCard(CertificateStates.State state, LocalDate usualDay, Consumer<DueDate> takeAgain) {
        addClassName("stack");
        var words = ProgressCellLabels.certificate(state, ScreenTexts.current())
                .pills()
                .getFirst();
        var line = new Paragraph(getTranslation("cohort.certificate") + " ");
        line.add(new Badge(words.mood(), words.text()));
        add(line);
        if (state.isToBeRenewed()) {
            add(form(usualDay, takeAgain));
        }
    }

    private Div form(LocalDate usualDay, Consumer<DueDate> takeAgain) {
        var due = new DayField("again-due", getTranslation("cohort.assign.due"));
        due.setDay(usualDay);
        var refusal = new Refusal();
        var submit = new NativeButton(
                getTranslation("renewal.submit"), _ -> refusal.confirm(sure -> takeAgain.accept(due.due(sure))));
        submit.addClassNames("btn", "primary");
        var row = new Div(due, submit, refusal);
        row.addClassName("form-row");
        var card = new Div(
                new H2(getTranslation("trainee.again")), new Paragraph(getTranslation("trainee.again.about")), row);
        card.addClassName("card");
        return card;
    }
}
