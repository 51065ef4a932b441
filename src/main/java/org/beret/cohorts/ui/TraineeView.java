package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortTrainees;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.CohortsNavigation;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.Reminders;
import org.beret.cohorts.TraineeRecord;
import org.beret.identity.PersonId;
import org.beret.identity.ServiceNumber;
import org.beret.learning.supervision.QuizSupervision;
import org.beret.people.PeopleNavigation;
import org.beret.people.PersonProfile;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.texts.Formats;

/** One trainee of a cohort: lessons, attempts and due date of each module, with the centre's actions. */
@Route(CohortsNavigation.TRAINEE)
@RolesAllowed("TRAINING_CENTRE")
class TraineeView extends PageView {

    private final CohortTrainees trainees;
    private final Cohorts cohorts;
    private final Reminders reminders;
    private final CourseCatalogue catalogue;
    private final QuizSupervision supervision;

    TraineeView(
            CohortTrainees trainees,
            Cohorts cohorts,
            Reminders reminders,
            CourseCatalogue catalogue,
            QuizSupervision supervision) {
        this.trainees = trainees;
        this.cohorts = cohorts;
        this.reminders = reminders;
        this.catalogue = catalogue;
        this.supervision = supervision;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(trainees.record(new CohortId(Address.id(event, "cohort")), new PersonId(Address.id(event, "person"))));
    }

    private void show(TraineeRecord trainee) {
        begin(trainee.person().listName())
                .breadcrumb(CohortsNavigation.cohort(trainee.cohort()), trainee.cohortName())
                .about(about(trainee.person()))
                .action(toPerson(trainee));
        var usualDay = usualDay(trainee);
        trainee.certificate()
                .ifPresent(state -> add(new TakeAgainCard(state, usualDay, due -> takeAgain(trainee, due))));
        if (trainee.modules().isEmpty()) {
            add(new Paragraph(getTranslation("trainee.nothing-assigned")));
        }
        var supervisors = supervision.supervisorsOf(trainee.attempts());
        trainee.modules().forEach(module -> add(new ModuleCard(module, supervisors, new Acts(trainee))));
        var sent = reminders.of(trainee.cohort(), trainee.person().id());
        add(new ReminderTable(sent, () -> remind(trainee)));
        add(new H2(getTranslation("trainee.assign")), assignForm(trainee), dismissal(trainee));
    }

    private LocalDate usualDay(TraineeRecord trainee) {
        return cohorts.overview(trainee.cohort()).usualDueDate();
    }

    private void takeAgain(TraineeRecord trainee, DueDate due) {
        trainees.takeAgain(trainee.cohort(), trainee.person().id(), due);
        again(trainee, "trainee.again.done", Formats.day(due.day(), getLocale()));
    }

    /** Their account, and what was done to it. */
    private Anchor toPerson(TraineeRecord trainee) {
        var link = new Anchor(PeopleNavigation.person(trainee.person().id()), getTranslation("trainee.person"));
        link.addClassNames("btn", "quiet");
        return link;
    }

    private String about(PersonProfile person) {
        return Stream.of(
                        person.serviceNumber().map(ServiceNumber::value).orElse(""),
                        person.rank(),
                        Optional.ofNullable(person.category())
                                .map(category -> getTranslation("category." + category.name()))
                                .orElse(""),
                        person.email().orElseGet(() -> getTranslation("trainee.no-email")),
                        person.suspended() ? getTranslation("cohort.suspended") : "")
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private Component assignForm(TraineeRecord trainee) {
        var submit = getTranslation("trainee.assign.submit");
        return new AssignForm(catalogue.courses(), submit, usualDay(trainee), (choice, dueOn) -> {
            var changed = trainees.assign(trainee.cohort(), trainee.person().id(), choice.modules(), dueOn);
            again(trainee);
            saved(changed, "trainee.assigned", choice.name(), Formats.day(dueOn.day(), getLocale()));
        });
    }

    private void remind(TraineeRecord trainee) {
        reminders.remind(trainee.cohort(), List.of(trainee.person().id()), Reminders.Words.NONE);
        again(trainee, "remind.done", 1);
    }

    private Component dismissal(TraineeRecord trainee) {
        var button = new NativeButton(getTranslation("trainee.dismiss.submit"), _ -> {
            cohorts.dismiss(trainee.cohort(), trainee.person().id());
            UI.getCurrent().navigate(CohortsNavigation.cohort(trainee.cohort()));
        });
        button.addClassNames("btn", "quiet");
        var details = new NativeDetails(
                getTranslation("trainee.dismiss"),
                new Div(new Paragraph(getTranslation("trainee.dismiss.about")), button));
        details.addClassNames("card", "fold");
        return details;
    }

    private void again(TraineeRecord trainee, String key, Object... values) {
        again(trainee);
        Notices.done(getTranslation(key, values));
    }

    private void again(TraineeRecord trainee) {
        show(trainees.record(trainee.cohort(), trainee.person().id()));
    }

    /** Not said if nothing is different: done already, or asked until an earlier day. */
    private void saved(boolean changed, String key, Object... values) {
        if (changed) {
            Notices.done(getTranslation(key, values));
        } else {
            Notices.nothingDone(getTranslation("trainee.unchanged"));
        }
    }

    /** What may be done about one module of this trainee; the screen then shows what came of it. */
    private final class Acts implements ModuleChanges.Acts {

        private final TraineeRecord trainee;

        private Acts(TraineeRecord trainee) {
            this.trainee = trainee;
        }

        @Override
        public void setDueDate(ModuleId module, DueDate dueOn) {
            var changed = trainees.setDueDate(trainee.cohort(), trainee.person().id(), module, dueOn);
            again(trainee);
            saved(changed, "trainee.due.done", Formats.day(dueOn.day(), getLocale()));
        }

        @Override
        public void withdraw(ModuleId module, String reason) {
            var others = trainees.withdraw(trainee.cohort(), trainee.person().id(), module, reason);
            again(trainee);
            Notices.done(
                    others.isEmpty()
                            ? getTranslation("trainee.withdrawn")
                            : getTranslation("trainee.withdrawn.still-asked", String.join(", ", others)));
        }

        @Override
        public void release(ModuleId module, String reason) {
            trainees.release(trainee.cohort(), trainee.person().id(), module, reason);
            again(trainee, "release.done", trainee.person().listName());
        }
    }
}
