package org.beret.cohorts.ui;

import java.util.Optional;
import org.beret.cohorts.ModuleWithdrawals.Concerned;

/** Trainees from whom a module may be taken back, with what that does to each. */
class ConcernedPeople extends TickedPeople<Concerned> {

    ConcernedPeople(TakeBackForm form) {
        super(form::say);
    }

    @Override
    String name(Concerned person) {
        return person.listName();
    }

    @Override
    boolean applies(Concerned person) {
        return person.effect().changes();
    }

    @Override
    String note(Concerned person) {
        return FoundPeople.note(
                Optional.of(getTranslation("take-back.effect." + person.effect())),
                person.effect().changes() && person.begun()
                        ? Optional.of(getTranslation("take-back.begun"))
                        : Optional.empty());
    }
}
