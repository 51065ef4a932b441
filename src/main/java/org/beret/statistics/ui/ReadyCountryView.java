package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.OptionalLong;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shell.DataTable;
import org.beret.shell.PageView;
import org.beret.statistics.Breakdown;
import org.beret.statistics.StatisticsNavigation;
import org.beret.statistics.ready.ReadyDays;
import org.beret.statistics.ready.ReadyDeparture;
import org.beret.statistics.ready.ReadyFigures;
import org.beret.statistics.ready.ReadyReport;
import org.beret.texts.Countries;
import org.beret.texts.Formats;

/** Who of one country is ready to deploy: by gender, category and training centre, and of those who leave next. */
@Route(StatisticsNavigation.READY_COUNTRY)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class ReadyCountryView extends PageView {

    private final ReadyFigures figures;
    private final Countries countries;

    ReadyCountryView(ReadyFigures figures, Countries countries) {
        this.figures = figures;
        this.countries = countries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = CountryCode.known(event.getRouteParameters().get("country").orElse(""));
        var report = figures.country(code);
        begin(countries.name(code, Language.of(getLocale())))
                .breadcrumb(StatisticsNavigation.READY, getTranslation("menu.ready"))
                .about(getTranslation("ready.about", Formats.moment(report.asOf(), getLocale())))
                .action(modules(code))
                .action(new FileLink("figures/ready.csv?country=" + code, getTranslation("figures.csv")))
                .action(new FileLink("figures/ready.xlsx?country=" + code, getTranslation("figures.xlsx")));
        if (report.groups().isEmpty()) {
            add(new Paragraph(getTranslation("ready.empty")));
        } else {
            add(part("ready.whole", Breakdown.NONE, report), departures(report));
            add(part("figures.gender", Breakdown.GENDER, report));
            add(part("figures.category", Breakdown.CATEGORY, report));
            var last = part("country-page.centres", Breakdown.CENTRE, report);
            last.add(ReadyTotals.explained());
            add(last);
        }
    }

    private Component modules(CountryCode code) {
        var modules = new Anchor(StatisticsNavigation.country(code), getTranslation("ready.modules"));
        modules.addClassName("btn");
        return modules;
    }

    private Div part(String key, Breakdown breakdown, ReadyReport report) {
        var title = getTranslation(key);
        return new Div(new H2(title), ReadyTable.ofGroups(title, breakdown, report));
    }

    private Component departures(ReadyReport report) {
        var part = new Div(new H2(getTranslation("ready.departures")));
        if (report.departures().isEmpty()) {
            var last = report.days().all().get(ReadyDays.MONTHS);
            part.add(new Paragraph(getTranslation("ready.departures.none", Formats.day(last, getLocale()))));
            return part;
        }
        var labels = new FigureLabels();
        var table = new DataTable<ReadyDeparture>(getTranslation("ready.departures"))
                .text(getTranslation("ready.month"), row -> Formats.month(row.month(), getLocale()))
                .number(getTranslation("ready.officers"), row -> labels.number(row.officers()))
                .number(getTranslation("ready.ready"), row -> labels.number(row.ready()))
                .number(getTranslation("ready.not-ready"), row -> labels.number(notReady(row)));
        table.setRows(report.departures().stream()
                .sorted(Comparator.comparing(ReadyDeparture::month))
                .toList());
        part.add(table);
        return part;
    }

    private static OptionalLong notReady(ReadyDeparture row) {
        return row.officers().isPresent() && row.ready().isPresent()
                ? OptionalLong.of(row.officers().getAsLong() - row.ready().getAsLong())
                : OptionalLong.empty();
    }
}
