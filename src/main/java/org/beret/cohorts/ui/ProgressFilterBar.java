package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.beret.catalogue.CourseModule;
import org.beret.cohorts.CertificateStates;
import org.beret.cohorts.ProgressColumn;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressFilter.Order;
import org.beret.cohorts.ProgressFilter.State;
import org.beret.shared.Language;

/** The filter of the progress table: search, state, module, certificate, and late trainees only. Applies each change at once. */
class ProgressFilterBar extends Div {

    private static final int TYPING_MILLIS = 400;

    private final Input search = new Input(ValueChangeMode.LAZY);
    private final Select<Optional<State>> state = new Select<>();
    private final Select<Optional<CourseModule>> module = new Select<>();
    private final Select<Optional<CertificateStates.State>> certificate = new Select<>();
    private final NativeButton late;
    private final Span count = new Span();
    private final Consumer<ProgressFilter> listener;
    private ProgressFilter filter;

    ProgressFilterBar(ProgressColumns columns, ProgressFilter filter, Consumer<ProgressFilter> listener) {
        this.filter = filter;
        this.listener = listener;
        addClassNames("form-row", "filter");
        setId("filter");
        late = new NativeButton(getTranslation("cohort.filter.late"), _ -> change(false));
        late.addClassNames("btn", "quiet");
        add(searchField(), states(), modules(columns.modules()));
        if (columns.hasCertificates()) {
            add(certificates());
        }
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

    private Select<Optional<State>> states() {
        state.setLabel(getTranslation("cohort.filter.state"));
        state.setItems(Stream.concat(
                        Stream.of(Optional.<State>empty()),
                        Arrays.stream(State.values()).map(Optional::of))
                .toList());
        state.setItemLabelGenerator(item ->
                getTranslation("cohort.filter.state." + item.map(Enum::name).orElse("ANY")));
        state.setValue(filter.state());
        state.addValueChangeListener(_ -> change(true));
        return state;
    }

    private Select<Optional<CourseModule>> modules(List<ProgressColumn> columns) {
        var choices = columns.stream().map(ProgressColumn::module).toList();
        module.setLabel(getTranslation("cohort.filter.module"));
        module.setItems(Stream.concat(
                        Stream.of(Optional.<CourseModule>empty()),
                        choices.stream().map(Optional::of))
                .toList());
        module.setItemLabelGenerator(item -> item.map(one -> one.title().in(Language.of(getLocale())))
                .orElseGet(() -> getTranslation("cohort.filter.module.any")));
        module.setValue(filter.module()
                .flatMap(id -> choices.stream()
                        .filter(choice -> choice.id().equals(id))
                        .findFirst()));
        module.addValueChangeListener(_ -> change(true));
        return module;
    }

    private Select<Optional<CertificateStates.State>> certificates() {
        certificate.setLabel(getTranslation("cohort.certificate"));
        certificate.setItems(Stream.concat(
                        Stream.of(Optional.<CertificateStates.State>empty()),
                        Arrays.stream(CertificateStates.State.values()).map(Optional::of))
                .toList());
        certificate.setItemLabelGenerator(item ->
                getTranslation("cohort.certificate." + item.map(Enum::name).orElse("ANY")));
        certificate.setValue(filter.certificate());
        certificate.addValueChangeListener(_ -> change(true));
        return certificate;
    }

    private void change(boolean keepLate) {
        filter = new ProgressFilter(
                search.getValue(),
                state.getValue(),
                filter.lateOnly() == keepLate,
                module.getValue().map(CourseModule::id),
                certificate.getOptionalValue().orElse(filter.certificate()),
                filter.order());
        pressLate();
        listener.accept(filter);
    }

    private void pressLate() {
        late.getElement().setAttribute("aria-pressed", String.valueOf(filter.lateOnly()));
    }
}
