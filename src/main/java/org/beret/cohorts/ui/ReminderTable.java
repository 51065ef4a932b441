package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.beret.cohorts.Reminders.Reminder;
import org.beret.shell.DataTable;
import org.beret.shell.Refusal;
import org.beret.texts.Formats;

/** When a trainee was reminded and what became of the letters; and reminding once more. */
class ReminderTable extends Div {

    ReminderTable(List<Reminder> reminders, Runnable remind) {
        add(new H2(getTranslation("reminder.title")));
        if (reminders.isEmpty()) {
            add(new Paragraph(getTranslation("reminder.none")));
        } else {
            var table = new DataTable<Reminder>(getTranslation("reminder.title"))
                    .text(
                            getTranslation("reminder.when"),
                            reminder -> Formats.moment(reminder.remindedAt(), getLocale()))
                    .text(getTranslation("reminder.seen"), this::seen)
                    .text(getTranslation("reminder.letter"), this::letter)
                    .text(
                            getTranslation("reminder.words"),
                            reminder -> reminder.words().isEmpty() ? "–" : reminder.words());
            table.setRows(reminders);
            add(table);
        }
        var refusal = new Refusal();
        var submit = new NativeButton(getTranslation("reminder.submit"), _ -> refusal.run(remind));
        submit.addClassNames("btn", "quiet");
        var act = new Div(submit, refusal);
        act.addClassNames("form-row", "fold");
        add(act);
    }

    private String seen(Reminder reminder) {
        return reminder.understoodOn()
                .map(day -> Formats.day(day, getLocale()))
                .orElseGet(() -> getTranslation("reminder.unseen"));
    }

    private String letter(Reminder reminder) {
        var state = getTranslation("reminder.letter." + reminder.letter().name());
        return reminder.failure()
                .map(failure -> state + " · " + getTranslation("reminder.failure." + failure))
                .orElse(state);
    }
}
