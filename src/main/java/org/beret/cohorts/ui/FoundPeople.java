package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    private final Act<T> act;
    private final String address;
    private final CohortOverview cohort;
    private final ProgressTable table;
    private final ProgressFilterBar bar;
    private final Paragraph tooMany = new Paragraph();
    private ProgressFilter filter;

    /**
     * What is done to people.
     *
     * @param found whom a filter finds, at most {@link ManyAtOnce#MOST}
     * @param people shows them
     * @param nobody what stands there as long as nothing is known of those whom the filter finds
     */
    record Act<T>(Function<ProgressFilter, List<T>> found, TickedPeople<T> people, String nobody) {}

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
        tooMany.addClassNames("notice", "warn");
        add(bar, tooMany, act.people());
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
        act.people().setVisible(size <= ManyAtOnce.MOST);
        act.people()
                .show(
                        size > ManyAtOnce.MOST ? List.of() : act.found().apply(filter),
                        size == 0 ? getTranslation("cohort.filter.nobody") : act.nobody());
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
