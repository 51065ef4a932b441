package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.beret.people.NewPerson;
import org.beret.people.PersonState;
import org.beret.people.PersonalData;
import org.beret.people.TraineeCodes;
import org.beret.people.TraineeDetails;
import org.beret.people.TraineeTransfers;
import org.beret.people.Trainees;
import org.beret.people.slips.SlipPrinter;
import org.beret.people.transfers.CentreName;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.NeedsConfirmation;
import org.beret.shell.ConfirmAction;
import org.beret.shell.NamesDownload;
import org.beret.shell.NativeSelect;
import org.beret.shell.TextBox;

/** The actions on a trainee, each folded with its consequences. */
class TraineeActions extends Div {

    private final TraineeDetails trainee;
    private final Trainees trainees;
    private final TraineeCodes codes;
    private final TraineeTransfers transfers;
    private final AfterAction afterAction;
    private final Div slips = new Div();

    /** How the screen runs an act, and what happens after one; the texts are keys. */
    interface AfterAction {
        void run(Runnable act, String done);

        void leave(String done);
    }

    TraineeActions(
            TraineeDetails trainee,
            Trainees trainees,
            TraineeCodes codes,
            TraineeTransfers transfers,
            PersonalData personalData,
            SlipPrinter printer,
            AfterAction afterAction) {
        this.trainee = trainee;
        this.trainees = trainees;
        this.codes = codes;
        this.transfers = transfers;
        this.afterAction = afterAction;
        addClassNames("card", "acts");
        if (trainee.state() == PersonState.SUSPENDED) {
            add(action("person.resume", () -> trainees.resume(trainee.id())));
        } else {
            add(slips, code(printer), action("person.suspend", () -> trainees.suspend(trainee.id())));
        }
        var targets = transfers.targets(trainee.id());
        if (!targets.isEmpty()) {
            add(transfer(targets));
        }
        add(export(personalData), erase());
    }

    private ConfirmAction action(String key, Runnable action) {
        return new ConfirmAction(getTranslation(key), getTranslation(key + ".consequences"))
                .button(getTranslation(key), () -> afterAction.run(action, key + ".done"));
    }

    private ConfirmAction code(SlipPrinter printer) {
        var isReset = trainee.state() == PersonState.ACTIVE;
        var key = isReset ? "person.reset" : "person.code";
        return new ConfirmAction(getTranslation(key), getTranslation(key + ".consequences"))
                .button(getTranslation("person.code.issue"), () -> {
                    slips.removeAll();
                    slips.add(new SlipCard(
                            isReset
                                    ? List.of(codes.resetPassword(trainee.id()))
                                    : codes.issueFirst(List.of(trainee.id())),
                            printer));
                });
    }

    private ConfirmAction transfer(List<CentreName> targets) {
        var target =
                new NativeSelect<>(getTranslation("person.move.to"), "move-to", targets, CentreName::name).unchosen();
        return new ConfirmAction(getTranslation("person.move"), getTranslation("person.move.consequences"))
                .with(target)
                .confirmed(getTranslation("person.move"), sure -> move(target.value(), sure));
    }

    private void move(CentreName to, boolean sure) {
        if (!sure) {
            var doubt = new BusinessRuleViolation("person.move.sure", trainee.listName(), to.name());
            throw new NeedsConfirmation(List.of(doubt));
        }
        transfers.transfer(trainee.id(), to.id());
        afterAction.leave("person.move.done");
    }

    private ConfirmAction export(PersonalData personalData) {
        var download = NamesDownload.link(
                JsonDownload.of(() -> personalData.ofTrainee(trainee.id()), getTranslation("file.personal-data")),
                getTranslation("kept.download"));
        return new ConfirmAction(getTranslation("person.export"), getTranslation("person.export.consequences"))
                .with(download);
    }

    private ConfirmAction erase() {
        var name = new TextBox(
                getTranslation("person.erase.type", trainee.details().familyName()),
                "erase-name",
                NewPerson.LONGEST_NAME);
        return new ConfirmAction(getTranslation("person.erase"), getTranslation("person.erase.consequences"))
                .with(name)
                .button(getTranslation("person.erase.submit"), () -> {
                    trainees.erase(trainee.id(), name.value());
                    afterAction.leave("person.erase.done");
                });
    }
}
