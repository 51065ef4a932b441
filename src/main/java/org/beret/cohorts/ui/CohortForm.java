package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.beret.cohorts.CohortDetails;
import org.beret.people.Category;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;

/** What a centre writes down of a cohort. A refusal says why and keeps what was filled in. */
class CohortForm extends Div {

    private final TextBox name;
    private final Select<Optional<Category>> category = new Select<>();
    private final TextBox destination;
    private final DayField departure;

    /** A form that shows these details, or is empty. */
    CohortForm(Optional<CohortDetails> known, Consumer<CohortDetails> save) {
        addClassNames("card", "stack", "narrow");
        name = new TextBox(getTranslation("cohort.form.name"), "cohort-name", CohortDetails.LONGEST);
        name.with(known.map(CohortDetails::name).orElse("")).required();
        category.setLabel(getTranslation("cohort.form.category"));
        category.setItems(Stream.concat(
                        Stream.of(Optional.<Category>empty()),
                        Arrays.stream(Category.values()).map(Optional::of))
                .toList());
        category.setItemLabelGenerator(
                item -> getTranslation(item.map(one -> "category." + one.name()).orElse("cohort.form.category.mixed")));
        category.setValue(known.flatMap(CohortDetails::category));
        destination =
                new TextBox(getTranslation("cohort.form.destination"), "cohort-destination", CohortDetails.LONGEST);
        destination.with(known.map(CohortDetails::destination).orElse(""));
        departure = new DayField("cohort-departure", getTranslation("cohort.form.departure"));
        known.flatMap(CohortDetails::departureOn).ifPresent(departure::setDay);
        var refusal = new Refusal();
        var submit =
                new NativeButton(getTranslation("cohort.form.save"), _ -> refusal.run(() -> save.accept(filledIn())));
        submit.addClassNames("btn", "primary");
        add(name, category, destination, departure, submit, refusal);
    }

    private CohortDetails filledIn() {
        return new CohortDetails(name.value(), category.getValue(), destination.value(), departure.day());
    }
}
