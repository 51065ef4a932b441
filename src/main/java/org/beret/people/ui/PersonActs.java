package org.beret.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.beret.people.CentreName;
import org.beret.people.NewPerson;
import org.beret.people.PersonState;
import org.beret.people.PersonalData;
import org.beret.people.SlipPrinter;
import org.beret.people.TraineeFile;
import org.beret.people.Trainees;
import org.beret.shell.ConfirmAction;
import org.beret.shell.NativeSelect;
import org.beret.shell.TextBox;

/** What a centre can do for a trainee, each with its consequences. */
class PersonActs extends Div {

    private final TraineeFile trainee;
    private final Trainees trainees;
    private final Then then;
    private final Div slips = new Div();

    /** What happens on the screen after an act; the texts are keys. */
    interface Then {
        void stay(String done);

        void leave(String done);
    }

    PersonActs(TraineeFile trainee, Trainees trainees, PersonalData personalData, SlipPrinter printer, Then then) {
        this.trainee = trainee;
        this.trainees = trainees;
        this.then = then;
        addClassNames("card", "acts");
        if (trainee.state() == PersonState.SUSPENDED) {
            add(act("resume", () -> trainees.resume(trainee.id())));
        } else {
            add(slips, code(printer), act("suspend", () -> trainees.suspend(trainee.id())));
        }
        var neighbours = trainees.centresToMoveTo(trainee.id());
        if (!neighbours.isEmpty()) {
            add(move(neighbours));
        }
        add(export(personalData), erase());
    }

    private ConfirmAction act(String name, Runnable action) {
        return new ConfirmAction(said(name), said(name + ".consequences")).button(said(name), () -> {
            action.run();
            then.stay("person." + name + ".done");
        });
    }

    private ConfirmAction code(SlipPrinter printer) {
        var isReset = trainee.state() == PersonState.ACTIVE;
        var name = isReset ? "reset" : "code";
        return new ConfirmAction(said(name), said(name + ".consequences")).button(said("code.issue"), () -> {
            slips.removeAll();
            slips.add(new SlipCard(
                    isReset
                            ? List.of(trainees.resetPassword(trainee.id()))
                            : trainees.firstCodes(List.of(trainee.id())),
                    printer::pdf));
        });
    }

    private ConfirmAction move(List<CentreName> neighbours) {
        var target = new NativeSelect<>(said("move.to"), "move-to", neighbours, CentreName::name);
        return new ConfirmAction(said("move"), said("move.consequences"))
                .with(target)
                .button(said("move"), () -> {
                    trainees.move(trainee.id(), target.value().id());
                    then.leave("person.move.done");
                });
    }

    private ConfirmAction export(PersonalData personalData) {
        var download = new Anchor(
                JsonDownload.of(() -> personalData.ofTrainee(trainee.id())), getTranslation("kept.download"));
        return new ConfirmAction(said("export"), said("export.consequences")).with(download);
    }

    private ConfirmAction erase() {
        var name = new TextBox(
                getTranslation("person.erase.type", trainee.details().familyName()),
                "erase-name",
                NewPerson.LONGEST_NAME);
        return new ConfirmAction(said("erase"), said("erase.consequences"))
                .with(name)
                .button(said("erase.submit"), () -> {
                    trainees.erase(trainee.id(), name.value());
                    then.leave("person.erase.done");
                });
    }

    private String said(String name) {
        return getTranslation("person." + name);
    }
}
