package org.beret.statistics.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.PageView;
import org.beret.statistics.StatisticsNavigation;
import org.beret.statistics.ready.ReadyChoice;
import org.beret.statistics.ready.ReadyFigures;
import org.beret.texts.Countries;
import org.beret.texts.Formats;

/** Who of all countries is ready to deploy, today and in the coming months. The group is a parameter of the address. */
@Route(StatisticsNavigation.READY)
@Menu(title = "menu.ready", order = 2.9)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class ReadyView extends PageView {

    private final ReadyFigures figures;
    private final Countries countries;

    ReadyView(ReadyFigures figures, Countries countries) {
        this.figures = figures;
        this.countries = countries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = FigureAddress.of(event.getLocation().getQueryParameters());
        try {
            show(address);
        } catch (BusinessRuleViolation refused) {
            removeAll();
            title(getTranslation("ready.title"));
            add(new NoFigures(refused, StatisticsNavigation.READY));
        }
    }

    private void show(FigureAddress address) {
        var report = figures.world(address.choice(FigureAddress.GROUP));
        begin(getTranslation("ready.title"))
                .about(getTranslation("ready.about", Formats.moment(report.asOf(), getLocale())))
                .action(new FileLink("figures/ready.csv", getTranslation("figures.csv")))
                .action(new FileLink("figures/ready.xlsx", getTranslation("figures.xlsx")));
        add(new FilterBar(StatisticsNavigation.READY, address).group(ReadyChoice.all()));
        if (report.groups().isEmpty()) {
            add(new Paragraph(getTranslation("ready.empty")));
        } else {
            var table = ReadyTable.ofCountries(report, countries, address);
            add(
                    new ReadyTotals(report, address.choice(FigureAddress.GROUP).isEmpty()),
                    table.search(report, countries),
                    table,
                    ReadyTotals.explained());
        }
    }
}
