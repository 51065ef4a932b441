package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.shell.StatCard;
import org.beret.statistics.Statistics;
import org.beret.statistics.StatisticsNavigation;
import org.beret.statistics.World;
import org.beret.texts.Countries;
import org.beret.texts.Formats;

/** The figures of all countries for one module. Module, period, comparison and group are parameters of the address. */
@Route(StatisticsNavigation.COUNTRIES)
@Menu(title = "menu.countries", order = 3)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class CountriesView extends PageView {

    private final Statistics statistics;
    private final Countries countries;
    private final FigureLabels labels = new FigureLabels();

    CountriesView(Statistics statistics, Countries countries) {
        this.statistics = statistics;
        this.countries = countries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = FigureAddress.of(event.getLocation().getQueryParameters());
        try {
            show(address);
        } catch (BusinessRuleViolation refused) {
            removeAll();
            title(getTranslation("countries.title"));
            add(new NoFigures(refused, StatisticsNavigation.COUNTRIES));
        }
    }

    private void show(FigureAddress address) {
        var modules = statistics.modules();
        var filter = address.filter(modules.getFirst().id());
        var world = statistics.world(filter);
        var compared = address.compared().map(period -> statistics.world(filter.in(period)));
        begin(getTranslation("countries.title"))
                .about(getTranslation(
                        "countries.as-of",
                        world.module().title().in(ReadingLanguages.of(getLocale())),
                        Formats.moment(world.asOf(), getLocale())))
                .action(new FileLink(address.at("figures/countries.csv"), getTranslation("figures.csv")))
                .action(new FileLink(address.at("figures/countries.xlsx"), getTranslation("figures.xlsx")))
                .action(new FileLink("figures/everything.csv", getTranslation("figures.everything")));
        add(new FilterBar(StatisticsNavigation.COUNTRIES, address)
                .modules(modules, world.module())
                .periods(world.firstYear())
                .compared(world.firstYear())
                .groups());
        add(totals(world));
        if (world.countries().isEmpty()) {
            add(new Paragraph(getTranslation("countries.empty")));
        } else {
            var table = new CountryTable(world, compared, countries, address);
            add(table.search(), table, new WorldMap(world, countries));
        }
        var small = new Paragraph(getTranslation("countries.small-groups"));
        small.addClassNames("small", "muted");
        add(small);
    }

    private Component totals(World world) {
        var totals = new Div(
                new StatCard(
                        Formats.number(world.countriesWithTrainees(), getLocale()),
                        getTranslation("countries.figure.countries")),
                completed(world.completed()));
        if (world.filter().hasWomen()) {
            totals.add(women(world.womenAmongCompleted()));
        }
        if (world.filter().isEverybody()) {
            totals.add(new StatCard(
                    labels.days(world.medianDays(), world.completed().persons()),
                    getTranslation("countries.figure.median")));
        }
        totals.addClassName("figures");
        return totals;
    }

    private StatCard completed(World.Total total) {
        return new StatCard(
                total.persons().isPresent()
                        ? Formats.number(total.part(), getLocale())
                        : labels.number(total.persons()),
                getTranslation(
                        "countries.figure.completed",
                        labels.number(total.persons()),
                        percent(total),
                        Formats.number(total.countries(), getLocale())));
    }

    private StatCard women(World.Total total) {
        return new StatCard(
                percent(total),
                getTranslation(
                        "countries.figure.women",
                        labels.number(total.persons()),
                        Formats.number(total.countries(), getLocale())));
    }

    private String percent(World.Total total) {
        return labels.percent(total.share(), total.persons());
    }
}
