package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.beret.accounts.PersonId;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.TraineeRecord;
import org.beret.learning.AttemptSummary;
import org.beret.learning.ModuleRecord;
import org.beret.learning.QuizState;
import org.beret.shared.Language;
import org.beret.shell.DataTable;
import org.beret.shell.Formats;
import org.beret.shell.Notices;
import org.beret.shell.PageHead;
import org.beret.shell.Pill;
import org.beret.shell.Pill.Mood;

/** One trainee: each module with lessons, attempts and due date, and a further attempt when all are used up. */
@Route("cohorts/:cohort/trainees/:person")
@RolesAllowed("TRAINING_CENTRE")
class TraineeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Cohorts cohorts;
    private String title = "";

    TraineeView(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    static String address(CohortId cohort, PersonId person) {
        return CohortView.address(cohort) + "/trainees/" + person;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        show(cohorts.trainee(Ids.cohort(parameters), Ids.person(parameters)));
    }

    private void show(TraineeRecord trainee) {
        removeAll();
        title = trainee.person().listName();
        var category = Optional.ofNullable(trainee.person().category())
                .map(value -> getTranslation("category." + value.name()))
                .orElse("");
        add(new PageHead(title)
                .from(CohortView.address(trainee.cohort()), trainee.cohortName())
                .about(category));
        if (trainee.modules().isEmpty()) {
            add(new Paragraph(getTranslation("trainee.nothing-assigned")));
        }
        trainee.modules().forEach(module -> add(new H2(module.module().title().in(language())), card(trainee, module)));
    }

    private Component card(TraineeRecord trainee, ModuleRecord module) {
        var card = new Div(new Paragraph(getTranslation(
                "trainee.lessons",
                module.read().size(),
                module.module().lessons().size(),
                module.dueOn().map(day -> Formats.day(day, getLocale())).orElse("–"))));
        card.addClassName("card");
        card.add(module.attempts().isEmpty() ? new Paragraph(getTranslation("trainee.no-attempt")) : attempts(module));
        if (module.quiz() instanceof QuizState.UsedUp) {
            card.add(new ReleaseForm(reason -> release(trainee, module, reason)));
        }
        return card;
    }

    private Component attempts(ModuleRecord module) {
        var table = new DataTable<AttemptSummary>(getTranslation("attempts.title"))
                .text(
                        getTranslation("attempts.attempt"),
                        attempt -> getTranslation("attempts.number", attempt.number()))
                .text(
                        getTranslation("attempts.submitted"),
                        attempt -> attempt.submittedAt()
                                .map(moment -> Formats.moment(moment, getLocale()))
                                .orElse("–"))
                .cells(getTranslation("attempts.score"), this::score);
        table.setRows(module.attempts());
        return table;
    }

    private Component score(AttemptSummary attempt) {
        if (attempt.submittedAt().isEmpty()) {
            return new Pill(Mood.PLAIN, getTranslation("trainee.under-way"));
        }
        var score = getTranslation(
                "attempts.result",
                attempt.right(),
                attempt.total(),
                Formats.percent(attempt.right(), attempt.total(), getLocale()));
        return new Pill(attempt.passed() ? Mood.GOOD : Mood.BAD, score);
    }

    private void release(TraineeRecord trainee, ModuleRecord module, String reason) {
        var person = trainee.person().id();
        cohorts.release(trainee.cohort(), person, module.module().id(), reason);
        show(cohorts.trainee(trainee.cohort(), person));
        Notices.done(getTranslation("release.done", title));
    }

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return title + " · Beret";
    }
}
