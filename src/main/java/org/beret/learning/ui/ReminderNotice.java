package org.beret.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.learning.TrainingReminders;
import org.beret.learning.TrainingReminders.Reminder;
import org.beret.texts.Formats;

/** Notice of a reminder by the training centre, until the trainee acknowledges it. */
class ReminderNotice extends Div {

    ReminderNotice(TrainingReminders reminders, Reminder reminder) {
        addClassNames("notice", "warn", "reminder");
        var text = getTranslation(
                "my-training.reminded", reminder.centre(), Formats.day(reminder.remindedOn(), getLocale()));
        var understood = new NativeButton(getTranslation("my-training.reminded.understood"), _ -> {
            reminders.acknowledge();
            removeFromParent();
        });
        understood.addClassNames("btn", "quiet");
        add(new Paragraph(text));
        if (!reminder.words().isEmpty()) {
            var words = new Paragraph(reminder.words());
            words.addClassName("typed");
            add(words);
        }
        add(understood);
    }
}
