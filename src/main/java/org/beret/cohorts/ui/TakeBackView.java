package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.CohortsNavigation;
import org.beret.cohorts.ModuleWithdrawals;
import org.beret.cohorts.ModuleWithdrawals.Concerned;
import org.beret.cohorts.ModuleWithdrawals.Withdrawn;
import org.beret.cohorts.ProgressColumn;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressTable;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.shell.UndoCard;
import org.beret.texts.Countries;

/** Takes a module back from those of a cohort who are ticked. */
@Route(CohortsNavigation.TAKE_BACK)
@RolesAllowed("TRAINING_CENTRE")
class TakeBackView extends PageView {

    private final Cohorts cohorts;
    private final ProgressTable table;
    private final ModuleWithdrawals withdrawals;
    private final Countries countries;

    TakeBackView(Cohorts cohorts, ProgressTable table, ModuleWithdrawals withdrawals, Countries countries) {
        this.cohorts = cohorts;
        this.table = table;
        this.withdrawals = withdrawals;
        this.countries = countries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = ProgressAddress.parse(event.getLocation().getQueryParameters());
        show(new CohortId(Address.id(event, "cohort")), filter, filter.module());
    }

    private void show(CohortId id, ProgressFilter filter, Optional<ModuleId> chosen) {
        var cohort = cohorts.overview(id);
        begin(getTranslation("take-back.title"))
                .breadcrumb(CohortsNavigation.cohort(id), cohort.name())
                .about(getTranslation("take-back.about"));
        var modules = table.columns(id).stream().map(ProgressColumn::module).toList();
        var module = new OptionalSelect<>(
                getTranslation("take-back.module"),
                getTranslation("select.choose"),
                modules,
                choice -> choice.title().in(ReadingLanguages.of(getLocale())));
        module.choose(modules.stream()
                .filter(taught -> chosen.equals(Optional.of(taught.id())))
                .findFirst());
        var form = new TakeBackForm();
        var people = new FoundPeople<>(
                table,
                cohort,
                countries,
                filter,
                CohortsNavigation.takeBack(id),
                new FoundPeople.Act<Concerned>(
                        wanted -> module.getValue()
                                .map(taught -> withdrawals.found(id, wanted, taught.id()))
                                .orElse(List.of()),
                        new ConcernedPeople(form),
                        getTranslation("take-back.will.nobody")));
        module.addValueChangeListener(_ -> people.again());
        form.onSubmit((ticked, reason) -> module.getValue()
                .map(CourseModule::id)
                .ifPresent(taught -> withdraw(
                        id,
                        people.filter(),
                        withdrawals.withdraw(
                                id, ticked.stream().map(Concerned::person).toList(), taught, reason))));
        var choice = new Div(module);
        choice.addClassName("form-row");
        var page = new Div(choice, people, form);
        page.addClassName("stack");
        add(page);
    }

    private void withdraw(CohortId id, ProgressFilter filter, Withdrawn withdrawn) {
        show(id, filter, Optional.of(withdrawn.module()));
        var stillAsked = withdrawn.stillAsked().size();
        var rest = stillAsked > 0 ? " " + getTranslation("take-back.still-asked", stillAsked) : "";
        var done = getTranslation("take-back.done", withdrawn.taken().size()) + rest;
        Notices.done(done);
        addComponentAtIndex(1, new UndoCard(done, () -> {
            var back = withdrawals.undo(id, withdrawn);
            show(id, filter, Optional.of(withdrawn.module()));
            Notices.saved(back > 0, getTranslation("take-back.undone", back));
        }));
    }
}
