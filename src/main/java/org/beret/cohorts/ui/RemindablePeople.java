package org.beret.cohorts.ui;

import java.util.Optional;
import org.beret.cohorts.Reminders.Remindable;
import org.beret.texts.Formats;

/** Trainees to remind, with what is left for each, and what keeps some from being reminded. */
class RemindablePeople extends TickedPeople<Remindable> {

    RemindablePeople(ReminderForm form) {
        super(form::say);
    }

    @Override
    String name(Remindable person) {
        return person.listName();
    }

    @Override
    boolean applies(Remindable person) {
        return person.hindrance().isEmpty();
    }

    @Override
    String note(Remindable person) {
        return FoundPeople.note(
                person.hindrance().map(why -> getTranslation("remind.not." + why)),
                Optional.of(state(person)).filter(said -> !said.isEmpty()),
                Optional.of(getTranslation("remind.reads", person.language().nameIn(getLocale()))),
                person.hasEmail() ? Optional.empty() : Optional.of(getTranslation("trainee.no-email")),
                person.lastReminded().map(day -> getTranslation("remind.last", Formats.day(day, getLocale()))));
    }

    private String state(Remindable person) {
        var due = person.due().map(day -> Formats.day(day, getLocale())).orElse("–");
        if (person.late() > 0) {
            return getTranslation("remind.late", person.late(), due);
        }
        return person.left() > 0 ? getTranslation("remind.left", person.left(), due) : "";
    }
}
