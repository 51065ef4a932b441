package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.shared.Language;
import org.beret.shell.Countries;
import org.beret.shell.Figure;
import org.beret.shell.Formats;
import org.beret.shell.PageHead;
import org.beret.statistics.CompletionFigures;
import org.beret.statistics.Statistics;

/** Completion of one module in every country, counted at this moment; the module is part of the address. */
@Route("countries")
@Menu(title = "menu.countries", order = 3)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class CountriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String MODULE = "module";

    private final Statistics statistics;
    private final Countries countries;

    CountriesView(Statistics statistics, Countries countries) {
        this.statistics = statistics;
        this.countries = countries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var modules = statistics.modules();
        var module = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MODULE)
                .map(ModuleId::new)
                .orElseGet(() -> modules.getFirst().id());
        show(modules, statistics.completion(module));
    }

    private void show(List<CourseModule> modules, CompletionFigures figures) {
        var head = new PageHead(getTranslation("countries.title"))
                .about(getTranslation(
                        "countries.as-of",
                        figures.module().title().in(language()),
                        Formats.moment(figures.asOf(), getLocale())));
        add(head.action(moduleChoice(modules, figures.module())), totals(figures));
        add(
                figures.countries().isEmpty()
                        ? new Paragraph(getTranslation("countries.empty"))
                        : new CountryTable(figures, countries));
        var small = new Paragraph(getTranslation("countries.small-groups"));
        small.addClassNames("small", "muted");
        add(small);
    }

    private Component moduleChoice(List<CourseModule> modules, CourseModule current) {
        var choice = new Select<CourseModule>();
        choice.setLabel(getTranslation("countries.module"));
        choice.setItems(modules);
        choice.setItemLabelGenerator(module -> module.title().in(language()));
        choice.setValue(current);
        choice.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        CountriesView.class,
                        QueryParameters.of(MODULE, change.getValue().id().value())));
        return choice;
    }

    private Component totals(CompletionFigures figures) {
        var totals = new Div(
                new Figure(
                        Formats.number(figures.countriesWithTrainees(), getLocale()),
                        getTranslation("countries.figure.countries")),
                new Figure(
                        Formats.number(figures.completed(), getLocale()),
                        getTranslation(
                                "countries.figure.completed",
                                Formats.number(figures.assigned(), getLocale()),
                                Formats.percent(figures.completed(), figures.assigned(), getLocale()))),
                new Figure(women(figures), getTranslation("countries.figure.women")));
        totals.addClassName("figures");
        return totals;
    }

    private String women(CompletionFigures figures) {
        return figures.mayShowWomen() ? Formats.percent(figures.women(), figures.completed(), getLocale()) : "–";
    }

    private Language language() {
        return Language.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("countries.title") + " · Beret";
    }
}
