package org.beret.cohorts.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressTable;
import org.beret.shared.ManyAtOnce;
import org.beret.shell.ScreenTexts;
import org.beret.texts.Countries;

/**
 * Whom of a cohort a filter finds, to tick some or all of them: at first those to whom the act applies. The address always says the
 * filter.
 */
class FoundPeople<T> extends Div {

    private static final int ALL_SHOWN = 25;

    private final Act<T> act;
    private final String address;
    private final CohortOverview cohort;
    private final ProgressTable table;
    private final ProgressFilterBar bar;
    private final Grid<T> grid = new Grid<>();
    private final Paragraph tooMany = new Paragraph();
    private List<T> found = List.of();
    private ProgressFilter filter;

    /**
     * What is done to people.
     *
     * @param found whom a filter finds, at most {@link ManyAtOnce#MOST}
     * @param note what is said of one of them
     * @param applies whether it does anything to them
     * @param ticked hears who is ticked
     * @param nobody what stands there as long as nothing is known of those whom the filter finds
     */
    record Act<T>(
            Function<ProgressFilter, List<T>> found,
            Function<T, String> name,
            Function<T, String> note,
            Predicate<T> applies,
            Consumer<List<T>> ticked,
            String nobody) {}

    FoundPeople(
            ProgressTable table,
            CohortOverview cohort,
            Countries countries,
            ProgressFilter wanted,
            String address,
            Act<T> act) {
        this.table = table;
        this.cohort = cohort;
        this.address = address;
        this.act = act;
        var texts = ScreenTexts.current();
        var names = ProgressPanel.names(table.countries(cohort.id()), texts, countries);
        this.filter = wanted.from(wanted.country().filter(names::containsKey));
        this.bar = new ProgressFilterBar(new ProgressColumns(table, cohort.id(), texts), names, filter, this::find);
        addClassNames("card", "panel");
        grid.addClassName("matrix");
        grid.setAriaLabel(getTranslation("many.found"));
        grid.addColumn(act.name()::apply).setHeader(getTranslation("cohort.trainee"));
        grid.addColumn(act.note()::apply)
                .setHeader(getTranslation("remind.state"))
                .setFlexGrow(3);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(_ -> act.ticked().accept(ticked()));
        tooMany.addClassNames("notice", "warn");
        add(bar, tooMany, grid);
        again();
    }

    /** The filter that is in use. */
    ProgressFilter filter() {
        return filter;
    }

    /** Looks again. */
    final void again() {
        var size = table.size(cohort.id(), filter);
        bar.found(size, cohort.figures().trainees());
        tooMany.setText(getTranslation("people.many.too-many", size, ManyAtOnce.MOST));
        tooMany.setVisible(size > ManyAtOnce.MOST);
        found = size > ManyAtOnce.MOST ? List.of() : act.found().apply(filter);
        grid.setEmptyStateText(size == 0 ? getTranslation("cohort.filter.nobody") : act.nobody());
        grid.deselectAll();
        grid.setItems(found);
        grid.setVisible(size <= ManyAtOnce.MOST);
        grid.setAllRowsVisible(found.size() <= ALL_SHOWN);
        grid.asMultiSelect().select(found.stream().filter(act.applies()).toList());
        act.ticked().accept(ticked());
    }

    /** In the order of the list. */
    private List<T> ticked() {
        return found.stream().filter(grid.getSelectedItems()::contains).toList();
    }

    private void find(ProgressFilter wanted) {
        filter = wanted;
        again();
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, ProgressAddress.of(address, filter)));
    }

    /** What is said of somebody, joined. */
    @SafeVarargs
    static String note(Optional<String>... parts) {
        var said = new ArrayList<String>();
        for (var part : parts) {
            part.ifPresent(said::add);
        }
        return String.join(" · ", said);
    }
}
