package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Function;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.shell.StatCard;
import org.beret.statistics.CountryReport;
import org.beret.statistics.CountryReport.Part;
import org.beret.statistics.Statistics;
import org.beret.statistics.StatisticsNavigation;
import org.beret.statistics.parity.ParityContext;
import org.beret.texts.Countries;
import org.beret.texts.Formats;

/** The report of one country and one module: figures, trend, women by category, modules, languages and centres. */
@Route(StatisticsNavigation.COUNTRY)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class CountryView extends PageView {

    private final Statistics statistics;
    private final ParityContext context;
    private final Countries countries;

    CountryView(Statistics statistics, ParityContext context, Countries countries) {
        this.statistics = statistics;
        this.context = context;
        this.countries = countries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = CountryCode.known(event.getRouteParameters().get("country").orElse(""));
        var address = FigureAddress.of(event.getLocation().getQueryParameters());
        try {
            show(code, address);
        } catch (BusinessRuleViolation refused) {
            removeAll();
            title(countries.name(code, Language.of(getLocale())));
            add(new NoFigures(refused, StatisticsNavigation.country(code)));
        }
    }

    private void show(CountryCode code, FigureAddress address) {
        var path = StatisticsNavigation.country(code);
        var modules = statistics.modules();
        var report = statistics.country(code, address.module(modules.getFirst().id()), address.period());
        var title = countries.name(code, Language.of(getLocale()));
        begin(title)
                .breadcrumb(address.at(StatisticsNavigation.COUNTRIES), getTranslation("menu.countries"))
                .about(getTranslation(
                        "countries.as-of",
                        report.module().title().in(reader()),
                        Formats.moment(report.asOf(), getLocale())))
                .action(new FileLink(address.at("figures/countries/" + code + ".csv"), getTranslation("figures.csv")))
                .action(new FileLink(address.at("figures/countries/" + code + ".xlsx"), getTranslation("figures.xlsx")))
                .action(new FileLink(address.at("figures/countries/" + code + ".pdf"), getTranslation("figures.pdf")));
        add(new FilterBar(path, address).modules(modules, report.module()).periods(report.firstYear()));
        if (report.isEmpty()) {
            add(new Paragraph(getTranslation("country-page.empty", title)));
        } else {
            add(figures(report), new Trend(report.trend()), new WomenTable(report.categories()));
            add(parts(
                    "country-page.modules",
                    report.modules(),
                    module -> module.title().in(reader())));
            add(parts(
                    "country-page.languages",
                    report.languages(),
                    spoken -> Language.ofRequest(spoken).nameIn(getLocale())));
            add(parts("country-page.centres", report.centres(), name -> name));
        }
        add(new CompactCard(context, code));
        var small = new Paragraph(getTranslation("countries.small-groups"));
        small.addClassNames("small", "muted");
        add(small);
    }

    private Component figures(CountryReport report) {
        var labels = new FigureLabels();
        var all = report.country().all();
        var figures = new Div(
                new StatCard(labels.number(report.country().trainees()), getTranslation("countries.trainees")),
                new StatCard(labels.number(all.assigned()), getTranslation("countries.assigned")),
                new StatCard(
                        labels.number(all.completed()),
                        getTranslation(
                                "country-page.completed",
                                labels.percent(report.country().completed(), all.assigned()))),
                new StatCard(labels.number(all.certified()), getTranslation("countries.certified")),
                new StatCard(
                        labels.percent(all.passedAtOnceShare(), all.tried()),
                        getTranslation("country-page.at-once", labels.number(all.tried()))),
                new StatCard(
                        labels.days(all.medianDays(), all.completed()), getTranslation("countries.figure.median")));
        figures.addClassNames("figures", "six");
        return figures;
    }

    private <T> Component parts(String key, List<Part<T>> parts, Function<T, String> name) {
        var title = getTranslation(key);
        return new Div(
                new H2(title), new PartTable<>(title, title, name).certified().of(parts));
    }

    private ReadingOrder reader() {
        return ReadingLanguages.of(getLocale());
    }
}
