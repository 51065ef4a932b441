package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.beret.cohorts.CohortDetails;
import org.beret.people.Category;
import org.beret.shared.InputText;
import org.beret.shared.Versioned;
import org.beret.shell.EditedFields;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;
import org.beret.texts.Formats;

/** What a centre writes down of a cohort. A refusal says why and keeps what was filled in. */
class CohortForm extends Div {

    private final TextBox name = box("cohort.form.name", "cohort-name").required();
    private final Select<Optional<Category>> category = new Select<>();
    private final TextBox destination = box("cohort.form.destination", "cohort-destination");
    private final DayField departure = new DayField("cohort-departure", getTranslation("cohort.form.departure"));

    /** Stores the details of a cohort if this version is still the stored one. */
    interface Save {
        void save(CohortDetails details, long seen);
    }

    private CohortForm(Consumer<CohortForm> save) {
        addClassNames("card", "stack", "narrow");
        category.setLabel(getTranslation("cohort.form.category"));
        category.setItems(Stream.concat(
                        Stream.of(Optional.<Category>empty()),
                        Arrays.stream(Category.values()).map(Optional::of))
                .toList());
        category.setItemLabelGenerator(this::text);
        category.setValue(Optional.empty());
        var refusal = new Refusal();
        var submit = new NativeButton(getTranslation("cohort.form.save"), _ -> refusal.run(() -> save.accept(this)));
        submit.addClassNames("btn", "primary");
        add(name, category, destination, departure, submit, refusal);
    }

    /** An empty form. */
    static CohortForm empty(Consumer<CohortDetails> save) {
        var empty = new CohortForm(form -> save.accept(form.filledIn()));
        empty.name.focus();
        return empty;
    }

    /**
     * A form that shows what is stored.
     *
     * @param stored reads it, at once and when others changed it meanwhile
     */
    static CohortForm of(Supplier<Versioned<CohortDetails>> stored, Save save) {
        var fields = new EditedFields<CohortDetails>();
        var form = new CohortForm(filled -> fields.save(seen -> save.save(filled.filledIn(), seen), stored));
        form.describe(fields);
        fields.show(stored.get());
        return form;
    }

    /** Adds a choice above the button. */
    CohortForm with(Component choice) {
        addComponentAtIndex(indexOf(departure) + 1, choice);
        return this;
    }

    private void describe(EditedFields<CohortDetails> fields) {
        fields.add(
                        getTranslation("cohort.form.name"),
                        CohortDetails::name,
                        () -> InputText.line(name.value()),
                        name::with)
                .add(
                        getTranslation("cohort.form.category"),
                        CohortDetails::category,
                        category::getValue,
                        category::setValue,
                        this::text)
                .add(
                        getTranslation("cohort.form.destination"),
                        CohortDetails::destination,
                        () -> InputText.line(destination.value()),
                        destination::with)
                .add(
                        getTranslation("cohort.form.departure"),
                        CohortDetails::departureOn,
                        departure::day,
                        departure::show,
                        day -> day.map(date -> Formats.day(date, getLocale())).orElse(""));
    }

    private TextBox box(String key, String id) {
        return new TextBox(getTranslation(key), id, CohortDetails.LONGEST);
    }

    private String text(Optional<Category> item) {
        return getTranslation(item.map(one -> "category." + one.name()).orElse("cohort.form.category.mixed"));
    }

    private CohortDetails filledIn() {
        return new CohortDetails(name.value(), category.getValue(), destination.value(), departure.day());
    }
}
