package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.beret.accounts.PersonProfile;
import org.beret.catalogue.CourseModule;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortProgress;
import org.beret.cohorts.CohortProgress.TraineeProgress;
import org.beret.learning.ModuleProgress;
import org.beret.shared.Language;
import org.beret.shell.DataTable;
import org.beret.shell.Formats;
import org.beret.shell.Pill;
import org.beret.shell.Pill.Mood;

/** Trainees by assigned modules: the state of each, in a word or a figure. */
class TraineeTable extends DataTable<TraineeProgress> {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private final CohortId cohort;

    TraineeTable(CohortProgress cohort) {
        super(cohort.name());
        this.cohort = cohort.id();
        cells(getTranslation("cohort.trainee"), this::person);
        var language = Language.of(getLocale());
        cohort.assignments().forEach(assigned -> {
            var module = assigned.module();
            var title = getTranslation(
                    "cohort.module-due", module.title().in(language), Formats.day(assigned.dueOn(), getLocale()));
            cells(title, trainee -> state(trainee, module));
        });
        setRows(cohort.trainees());
    }

    private Component person(TraineeProgress trainee) {
        var person = trainee.person();
        var category = new Span(category(person));
        category.addClassNames("small", "muted");
        var cell = new Div(new Anchor(TraineeView.address(cohort, person.id()), person.listName()), category);
        cell.addClassName("stack-tight");
        return cell;
    }

    private String category(PersonProfile person) {
        return Optional.ofNullable(person.category())
                .map(category -> getTranslation("category." + category.name()))
                .orElse("");
    }

    private Component state(TraineeProgress trainee, CourseModule module) {
        return trainee.with(module)
                .map(progress -> state(progress, module))
                .orElseGet(() -> new Span(getTranslation("cohort.state.not-assigned")));
    }

    private Component state(ModuleProgress progress, CourseModule module) {
        var pills = new Div(pill(progress));
        pills.addClassName("pills");
        progress.version()
                .filter(version -> !version.isCorrectionOf(module.version()))
                .ifPresent(version -> {
                    var learned = new Span(getTranslation("cohort.state.version", version.number()));
                    learned.addClassNames("small", "muted");
                    pills.add(learned);
                });
        if (progress.isLate(today)) {
            pills.add(new Pill(Mood.WARN, getTranslation("cohort.state.late")));
        }
        return pills;
    }

    private Pill pill(ModuleProgress progress) {
        var best = progress.bestResult().map(result -> Formats.percent(result.right(), result.total(), getLocale()));
        return switch (progress.state()) {
            case COMPLETED -> new Pill(Mood.GOOD, getTranslation("cohort.state.completed", best.orElse("")));
            case ASSIGNED -> new Pill(Mood.PLAIN, getTranslation("cohort.state.assigned"));
            case IN_PROGRESS ->
                best.map(score -> new Pill(Mood.BAD, getTranslation("cohort.state.failed", score)))
                        .orElseGet(() -> new Pill(
                                Mood.PLAIN,
                                getTranslation(
                                        "cohort.state.in-progress", progress.lessonsRead(), progress.lessons())));
        };
    }
}
