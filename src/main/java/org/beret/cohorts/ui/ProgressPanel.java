package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.CohortsNavigation;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressTable;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shell.ColumnChoice;
import org.beret.shell.NamesDownload;
import org.beret.tabular.TableFormat;
import org.beret.tabular.TableOutput;
import org.beret.texts.Countries;
import org.beret.texts.TextsIn;

/** The table of a cohort under its filter. The address always says what is shown, so that it can be kept or sent. */
class ProgressPanel extends Div {

    private final CohortOverview cohort;
    private final ProgressFilterBar bar;
    private final ProgressGrid grid;
    private final Anchor remind;
    private final Anchor takeBack;

    ProgressPanel(
            ProgressTable table, CohortOverview cohort, ProgressFilter wanted, TextsIn texts, Countries countries) {
        this.cohort = cohort;
        var columns = new ProgressColumns(table, cohort.id(), texts);
        var names = names(table.countries(cohort.id()), texts, countries);
        var filter = wanted.from(wanted.country().filter(names::containsKey));
        this.grid = new ProgressGrid(table, cohort.id(), cohort.name(), filter, columns);
        this.bar = new ProgressFilterBar(columns, names, filter, this::show);
        addClassNames("card", "panel");
        bar.found(grid.show(filter), cohort.figures().trainees());
        grid.onOrder(order -> {
            bar.sorted(order);
            keep(grid.filter());
        });
        var about = new TraineeColumns(texts, countries, columns.hasCertificates());
        remind = link("cohort.many.remind");
        takeBack = link("cohort.many.take-back");
        lead(filter);
        add(bar, grid, acts(), exports(new ProgressFile.Source(table, cohort, columns, about, texts)));
    }

    /** In the order of their names. */
    static Map<CountryCode, String> names(List<CountryCode> codes, TextsIn texts, Countries countries) {
        var names = new LinkedHashMap<CountryCode, String>();
        codes.stream()
                .sorted(Collation.of(texts.language()).comparing(code -> countries.name(code, texts.language())))
                .forEach(code -> names.put(code, countries.name(code, texts.language())));
        return names;
    }

    /** Files and a page to print that say what the screen says: the same people in the same order, every cell in the same words. */
    private Div exports(ProgressFile.Source source) {
        var exports = new Div(new Span(getTranslation("cohort.export")));
        exports.addClassNames("row", "small", "exports");
        var choice = new ColumnChoice("cohort", source.about().titles());
        Supplier<ProgressFile.Wanted> wanted = () -> new ProgressFile.Wanted(grid.filter(), choice.chosen());
        for (var format : TableFormat.values()) {
            exports.add(NamesDownload.link(new ProgressFile(source, wanted, TableOutput.file(format)), format.name()));
        }
        var hint = getTranslation("table.paper.hint");
        exports.add(
                NamesDownload.page(
                        style -> new ProgressFile(source, wanted, TableOutput.paper(hint, style)),
                        getTranslation("table.paper")),
                choice);
        return exports;
    }

    /** What can be done to those who are shown. */
    private Div acts() {
        var acts = new Div(new Span(getTranslation("cohort.many")), remind, takeBack);
        acts.addClassNames("row", "small", "exports");
        return acts;
    }

    private Anchor link(String key) {
        return new Anchor("", getTranslation(key));
    }

    private void lead(ProgressFilter filter) {
        remind.setHref(ProgressAddress.of(CohortsNavigation.remind(cohort.id()), filter));
        takeBack.setHref(ProgressAddress.of(CohortsNavigation.takeBack(cohort.id()), filter));
    }

    private void show(ProgressFilter wanted) {
        lead(wanted);
        bar.found(grid.show(wanted), cohort.figures().trainees());
        keep(wanted);
    }

    private void keep(ProgressFilter filter) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, ProgressAddress.of(cohort.id(), filter)));
    }
}
