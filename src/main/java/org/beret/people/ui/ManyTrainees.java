package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
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
            var joined = to.admit().apply(chosen);
            said("people.many.join.done", joined.count(), "people.many.join.undone", joined.takeBack(), to.name());
        });
    }

    private ConfirmAction suspend() {
        return act("people.many.suspend").confirmed(getTranslation("people.many.suspend"), sure -> {
            var chosen = ticked.people();
            ask(sure, "people.many.suspend.sure", chosen.size() - trainees.countSuspended(chosen));
            var changed = trainees.suspendAll(chosen);
            said(
                    "people.many.suspend.done",
                    changed.size(),
                    "people.many.resume.done",
                    () -> trainees.resumeAll(changed).size());
        });
    }

    private ConfirmAction resume() {
        return act("people.many.resume").confirmed(getTranslation("people.many.resume"), sure -> {
            var chosen = ticked.people();
            ask(sure, "people.many.resume.sure", trainees.countSuspended(chosen));
            var changed = trainees.resumeAll(chosen);
            said(
                    "people.many.resume.done",
                    changed.size(),
                    "people.many.suspend.done",
                    () -> trainees.suspendAll(changed).size());
        });
    }

    private ConfirmAction move(List<CentreName> targets) {
        var target =
                new NativeSelect<>(getTranslation("person.move.to"), "many-move", targets, CentreName::name).unchosen();
        return act("people.many.move").with(target).confirmed(getTranslation("people.many.move"), sure -> {
            var to = target.value();
            var chosen = ticked.people();
            ask(sure, "people.many.move.sure", chosen.size(), to.name());
            var moved = transfers.transferAll(chosen, to.id());
            IntSupplier takeBack = () -> transfers.takeBack(moved, to.id()).size();
            said("people.many.move.done", moved.size(), "people.many.move.undone", takeBack, to.name());
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

    /** What was done, and how it is undone. */
    private void said(String key, int changed, String undone, IntSupplier undo, Object... more) {
        Runnable takeBack = () -> {
            var back = undo.getAsInt();
            after.accept(back, text(undone, back, more), Optional.empty());
        };
        after.accept(changed, text(key, changed, more), Optional.of(takeBack));
    }

    private String text(String key, int count, Object... more) {
        var values = Stream.concat(Stream.of(count), Stream.of(more)).toArray();
        return count == 0 ? "" : getTranslation(key, values);
    }
}
