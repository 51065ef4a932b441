package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.beret.catalogue.CourseModule;
import org.beret.cohorts.CertificateStates;
import org.beret.cohorts.ProgressColumn;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressFilter.Order;
import org.beret.cohorts.ProgressFilter.State;
import org.beret.shared.CountryCode;
import org.beret.shell.ReadingLanguages;

/** The filter of the progress table: search, state, module, certificate, and late trainees only. Applies each change at once. */
class ProgressFilterBar extends Div {

    private static final int TYPING_MILLIS = 400;

    private final Input search = new Input(ValueChangeMode.LAZY);
    private final OptionalSelect<State> state;
    private final OptionalSelect<CourseModule> module;
    private final OptionalSelect<CertificateStates.State> certificate;
    private final OptionalSelect<CountryCode> country;
    private final NativeButton late;
    private final Span count = new Span();
    private final Consumer<ProgressFilter> listener;
    private ProgressFilter filter;

    /**
     * Shows the filter as it is.
     *
     * @param names of the countries of the cohort; where there is one, nothing is asked
     */
    ProgressFilterBar(
            ProgressColumns columns,
            Map<CountryCode, String> names,
            ProgressFilter filter,
            Consumer<ProgressFilter> listener) {
        this.filter = filter;
        this.listener = listener;
        addClassNames("form-row", "filter");
        setId("filter");
        late = new NativeButton(getTranslation("cohort.filter.late"), _ -> change(false));
        late.addClassNames("btn", "quiet");
        state = states();
        state.choose(filter.state());
        module = modules(columns.modules());
        module.choose(filter.module()
                .flatMap(id -> columns.modules().stream()
                        .map(ProgressColumn::module)
                        .filter(choice -> choice.id().equals(id))
                        .findFirst()));
        certificate = certificates();
        certificate.choose(filter.certificate());
        add(searchField(), state, module);
        if (columns.hasCertificates()) {
            add(certificate);
        }
        country = new OptionalSelect<>(
                getTranslation("person.country"),
                getTranslation("people.filter.country.all"),
                List.copyOf(names.keySet()),
                choice -> names.getOrDefault(choice, choice.value()));
        country.choose(filter.country());
        if (names.size() > 1) {
            add(country);
        }
        Stream.of(state, module, certificate, country)
                .forEach(select -> select.addValueChangeListener(_ -> change(true)));
        add(late, count);
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("role", "status");
        pressLate();
    }

    /** Who has just been found, out of how many. */
    void found(int found, int all) {
        count.setText(getTranslation("cohort.filter.found", all, found));
    }

    void sorted(Order order) {
        filter = filter.in(order);
    }

    private NativeLabel searchField() {
        var label = new NativeLabel(getTranslation("cohort.filter.search"));
        search.setId("filter-search");
        search.setType("search");
        search.setValueChangeTimeout(TYPING_MILLIS);
        search.setValue(filter.search());
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(true);
            }
        });
        label.setFor(search);
        label.add(search);
        return label;
    }

    private OptionalSelect<State> states() {
        return new OptionalSelect<>(
                getTranslation("cohort.filter.state"),
                getTranslation("cohort.filter.state.ANY"),
                List.of(State.values()),
                choice -> getTranslation("cohort.filter.state." + choice));
    }

    private OptionalSelect<CourseModule> modules(List<ProgressColumn> columns) {
        return new OptionalSelect<>(
                getTranslation("cohort.filter.module"),
                getTranslation("cohort.filter.module.any"),
                columns.stream().map(ProgressColumn::module).toList(),
                choice -> choice.title().in(ReadingLanguages.of(getLocale())));
    }

    private OptionalSelect<CertificateStates.State> certificates() {
        return new OptionalSelect<>(
                getTranslation("cohort.certificate"),
                getTranslation("cohort.certificate.ANY"),
                List.of(CertificateStates.State.values()),
                choice -> getTranslation("cohort.certificate." + choice));
    }

    private void change(boolean keepLate) {
        filter = new ProgressFilter(
                search.getValue(),
                state.getValue(),
                filter.lateOnly() == keepLate,
                module.getValue().map(CourseModule::id),
                certificate.getValue(),
                country.getValue(),
                filter.order());
        pressLate();
        listener.accept(filter);
    }

    private void pressLate() {
        late.getElement().setAttribute("aria-pressed", String.valueOf(filter.lateOnly()));
    }
}
