package org.beret.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.audit.AuditNavigation;
import org.beret.identity.PersonId;
import org.beret.people.PeopleNavigation;
import org.beret.people.PersonLinks;
import org.beret.people.PersonalData;
import org.beret.people.TraineeCodes;
import org.beret.people.TraineeDetails;
import org.beret.people.TraineeRecords;
import org.beret.people.TraineeTransfers;
import org.beret.people.Trainees;
import org.beret.people.slips.SlipPrinter;
import org.beret.shell.Acts;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.texts.Countries;
import org.beret.texts.Formats;
import org.springframework.beans.factory.ObjectProvider;

/** A trainee: details, actions, links to their training, transfers and audit trail. */
@Route(PeopleNavigation.PERSON)
@RolesAllowed("TRAINING_CENTRE")
class PersonView extends PageView {

    private final Trainees trainees;
    private final TraineeCodes codes;
    private final TraineeTransfers transfers;
    private final PersonalData personalData;
    private final TraineeRecords records;
    private final SlipPrinter printer;
    private final Countries countries;
    private final ObjectProvider<PersonLinks> links;

    PersonView(
            Trainees trainees,
            TraineeCodes codes,
            TraineeTransfers transfers,
            PersonalData personalData,
            TraineeRecords records,
            SlipPrinter printer,
            Countries countries,
            ObjectProvider<PersonLinks> links) {
        this.trainees = trainees;
        this.codes = codes;
        this.transfers = transfers;
        this.personalData = personalData;
        this.records = records;
        this.printer = printer;
        this.countries = countries;
        this.links = links;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(trainees.find(new PersonId(Address.id(event, "person"))));
    }

    private void show(TraineeDetails trainee) {
        var form = PersonForm.of(
                trainees.countriesOfMyCentre(),
                countries,
                getTranslation("person.save"),
                () -> trainees.find(trainee.id()).edited(),
                (details, seen) -> {
                    var changed = trainees.edit(trainee.id(), details, seen);
                    show(trainees.find(trainee.id()));
                    Notices.saved(changed, getTranslation("person.saved"));
                });
        begin(trainee.listName())
                .breadcrumb(PeopleNavigation.PEOPLE, getTranslation("menu.people"))
                .action(new PersonStateBadge(trainee.state()));
        add(form, new H2(getTranslation("person.acts")), actions(trainee));
        PersonTraining.addTo(this, trainee.id(), links);
        add(RecordFiles.of(records, trainee));
        addHistory(trainee);
    }

    private TraineeActions actions(TraineeDetails trainee) {
        return new TraineeActions(
                trainee, trainees, codes, transfers, personalData, printer, new TraineeActions.AfterAction() {
                    @Override
                    public void run(Runnable act, String done) {
                        Acts.run(act, () -> show(trainees.find(trainee.id())), getTranslation(done));
                    }

                    @Override
                    public void leave(String done) {
                        UI.getCurrent().navigate(PeopleView.class);
                        Notices.done(getTranslation(done));
                    }
                });
    }

    private void addHistory(TraineeDetails trainee) {
        add(new H2(getTranslation("person.history")));
        if (!trainee.transfers().isEmpty()) {
            var list = new UnorderedList();
            trainee.transfers()
                    .forEach(transfer -> list.add(new ListItem(getTranslation(
                            "person.moved",
                            transfer.from(),
                            transfer.to(),
                            Formats.moment(transfer.movedAt(), getLocale())))));
            add(list);
        }
        add(new Anchor(AuditNavigation.person(trainee.id()), getTranslation("person.audit")));
    }
}
