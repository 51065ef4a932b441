package org.beret.cohorts.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.function.Consumer;
import org.beret.shell.ScreenTexts;

/** People to tick, some or all: at first those to whom the act applies. */
abstract class TickedPeople<T> extends Grid<T> {

    private static final int ALL_SHOWN = 25;

    private final Consumer<List<T>> ticked;
    private List<T> found = List.of();

    /** @param ticked hears who is ticked */
    TickedPeople(Consumer<List<T>> ticked) {
        this.ticked = ticked;
        var texts = ScreenTexts.current();
        addClassName("matrix");
        setAriaLabel(texts.text("many.found"));
        addColumn(this::name).setHeader(texts.text("cohort.trainee"));
        addColumn(this::note).setHeader(texts.text("remind.state")).setFlexGrow(3);
        setSelectionMode(Grid.SelectionMode.MULTI);
        addSelectionListener(_ -> tell());
    }

    abstract String name(T person);

    /** What is said of somebody. */
    abstract String note(T person);

    /** Whether the act does anything to somebody. */
    abstract boolean applies(T person);

    /**
     * Shows these people.
     *
     * @param nobody what stands there if there are none
     */
    void show(List<T> people, String nobody) {
        found = people;
        setEmptyStateText(nobody);
        deselectAll();
        setItems(found);
        setAllRowsVisible(found.size() <= ALL_SHOWN);
        asMultiSelect().select(found.stream().filter(this::applies).toList());
        tell();
    }

    /** In the order of the list. */
    private void tell() {
        ticked.accept(found.stream().filter(getSelectedItems()::contains).toList());
    }
}
