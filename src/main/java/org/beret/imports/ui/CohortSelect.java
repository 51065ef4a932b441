package org.beret.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortOverview;
import org.jspecify.annotations.Nullable;

/** Selects the cohort that the people join, or none. */
class CohortSelect extends Div {

    private final Select<Optional<CohortOverview>> select = new Select<>();

    CohortSelect(List<CohortOverview> cohorts, Optional<CohortId> chosen) {
        var choices = Stream.concat(
                        Stream.of(Optional.<CohortOverview>empty()),
                        cohorts.stream().map(Optional::of))
                .toList();
        select.setLabel(getTranslation("import.cohort"));
        select.setItems(choices);
        select.setItemLabelGenerator(
                cohort -> cohort.map(CohortOverview::name).orElseGet(() -> getTranslation("import.cohort.none")));
        select.setValue(choices.stream()
                .filter(cohort -> cohort.map(CohortOverview::id).equals(chosen))
                .findFirst()
                .orElse(Optional.empty()));
        select.setWidth("min(100%, 320px)");
        add(select);
    }

    @Nullable
    CohortId chosen() {
        return select.getValue().map(CohortOverview::id).orElse(null);
    }
}
