package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.cohorts.CohortOverview;
import org.beret.texts.Formats;

/** Labels of a cohort on screens: size, category, destination and departure. */
record CohortLabels(Component screen) {

    /** Its size, category, destination and departure, as far as known. */
    String about(CohortOverview cohort) {
        var details = cohort.details();
        return Stream.of(
                        text("cohort.size", cohort.figures().trainees()),
                        details.category()
                                .map(category -> text("category." + category.name()))
                                .orElse(""),
                        details.destination(),
                        cohort.daysToDeparture()
                                .map(left -> departure(cohort, left))
                                .orElse(""))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String departure(CohortOverview cohort, long left) {
        var day = cohort.details().departureOn().orElseThrow();
        var departure =
                text("cohort.departure", Formats.day(day, UI.getCurrent().getLocale()));
        return left < 0 ? departure : departure + " · " + text("cohort.days-left", left);
    }

    private String text(String key, Object... values) {
        return screen.getTranslation(key, values);
    }
}
