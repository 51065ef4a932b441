package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beret.identity.PersonId;
import org.beret.people.PersonLinks.Group;
import org.beret.people.TraineeTransfers;
import org.beret.people.Trainees;
import org.beret.people.transfers.CentreName;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.NeedsConfirmation;
import org.beret.shell.ConfirmAction;
import org.beret.shell.NativeSelect;

/** Acts on all ticked trainees at once. Each says first what it will do to how many, and afterwards to how many it did it. */
class ManyTrainees extends Div {

    private final TickedTrainees ticked;
    private final Trainees trainees;
    private final TraineeTransfers transfers;
    private final After after;

    /** Shows the list anew, and says what was done; nothing, if to nobody. */
    interface After {
        void accept(int changed, String done, Optional<Runnable> undo);
    }

    /**
     * The acts.
     *
     * @param groups into which trainees can be put
     */
    ManyTrainees(
            TickedTrainees ticked, Trainees trainees, TraineeTransfers transfers, List<Group> groups, After after) {
        this.ticked = ticked;
        this.trainees = trainees;
        this.transfers = transfers;
        this.after = after;
        addClassNames("card", "acts");
        add(new H2(getTranslation("people.many")), ticked);
        if (!groups.isEmpty()) {
            add(join(groups));
        }
        add(suspend(), resume());
        var targets = transfers.targetsOfMyCentre();
        if (!targets.isEmpty()) {
            add(move(targets));
        }
    }

    private ConfirmAction join(List<Group> groups) {
        var group =
                new NativeSelect<>(getTranslation("people.many.join.to"), "many-join", groups, Group::name).unchosen();
        return act("people.many.join").with(group).confirmed(getTranslation("people.many.join"), sure -> {
            var to = group.value();
            var chosen = ticked.people();
            ask(sure, "people.many.join.sure", chosen.size(), to.name());
            said("people.many.join.done", to.admit().apply(chosen), to.name());
        });
    }

    private ConfirmAction suspend() {
        return act("people.many.suspend").confirmed(getTranslation("people.many.suspend"), sure -> {
            var chosen = ticked.people();
            ask(sure, "people.many.suspend.sure", chosen.size() - trainees.countSuspended(chosen));
            var changed = trainees.suspendAll(chosen);
            said("people.many.suspend.done", changed, trainees::resumeAll, "people.many.resume.done");
        });
    }

    private ConfirmAction resume() {
        return act("people.many.resume").confirmed(getTranslation("people.many.resume"), sure -> {
            var chosen = ticked.people();
            ask(sure, "people.many.resume.sure", trainees.countSuspended(chosen));
            var changed = trainees.resumeAll(chosen);
            said("people.many.resume.done", changed, trainees::suspendAll, "people.many.suspend.done");
        });
    }

    private ConfirmAction move(List<CentreName> targets) {
        var target =
                new NativeSelect<>(getTranslation("person.move.to"), "many-move", targets, CentreName::name).unchosen();
        return act("people.many.move").with(target).confirmed(getTranslation("people.many.move"), sure -> {
            var to = target.value();
            var chosen = ticked.people();
            ask(sure, "people.many.move.sure", chosen.size(), to.name());
            said("people.many.move.done", transfers.transferAll(chosen, to.id()).size(), to.name());
        });
    }

    private ConfirmAction act(String key) {
        return new ConfirmAction(getTranslation(key), getTranslation(key + ".consequences"));
    }

    /** Says what is about to happen to how many, unless there was a yes; to nobody, nothing is asked. */
    private static void ask(boolean sure, String key, Object... values) {
        if (!sure && !values[0].equals(0)) {
            throw new NeedsConfirmation(List.of(new BusinessRuleViolation(key, values)));
        }
    }

    private void said(String key, int changed, Object... more) {
        after.accept(
                changed,
                changed == 0
                        ? ""
                        : getTranslation(
                                key,
                                Stream.concat(Stream.of(changed), Stream.of(more))
                                        .toArray()),
                Optional.empty());
    }

    private void said(
            String key, List<PersonId> changed, Function<List<PersonId>, List<PersonId>> undo, String undone) {
        after.accept(
                changed.size(),
                getTranslation(key, changed.size()),
                Optional.of(() -> said(undone, undo.apply(changed).size())));
    }
}
