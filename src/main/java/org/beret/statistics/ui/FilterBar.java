package org.beret.statistics.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.beret.catalogue.CourseModule;
import org.beret.people.Category;
import org.beret.shared.Language;
import org.beret.shell.ReadingLanguages;
import org.beret.statistics.FigureFilter;
import org.beret.statistics.Period;
import org.beret.statistics.QuestionFigures;
import org.beret.statistics.ready.ReadyChoice;

/** The filters of figures. Each change navigates to the address with that parameter. */
class FilterBar extends Div {

    private final String path;
    private final FigureAddress address;
    private final PrintedChoices printed = new PrintedChoices();

    FilterBar(String path, FigureAddress address) {
        this.path = path;
        this.address = address;
        addClassNames("form-row", "filters");
        add(printed);
    }

    FilterBar modules(List<CourseModule> modules, CourseModule current) {
        var ids = modules.stream().map(module -> module.id().value()).toList();
        return choice(FigureAddress.MODULE, ids, current.id().value(), id -> title(modules, id));
    }

    /** Every period from the first year to today, the latest first. */
    FilterBar periods(int firstYear) {
        return choice(
                FigureAddress.PERIOD,
                PeriodChoices.since(firstYear),
                address.choice(FigureAddress.PERIOD),
                this::period);
    }

    /** The same periods, for comparison. */
    FilterBar compared(int firstYear) {
        return choice(
                FigureAddress.COMPARED,
                PeriodChoices.since(firstYear),
                address.choice(FigureAddress.COMPARED),
                text -> text.isEmpty() ? getTranslation("figures.compared.none") : period(text));
    }

    FilterBar versions(QuestionFigures figures) {
        return figures.versions().isEmpty()
                ? this
                : choice(FigureAddress.VERSION, figures.versions(), figures.version(), version -> version);
    }

    /** Gender and category, or language: filters that cannot be combined with the present one are left out. */
    FilterBar groups() {
        var byLanguage = !address.choice(FigureAddress.LANGUAGE).isEmpty();
        var byPerson = !address.choice(FigureAddress.GENDER).isEmpty()
                || !address.choice(FigureAddress.CATEGORY).isEmpty();
        if (!byLanguage) {
            filter(
                    FigureAddress.GENDER,
                    ReadyChoice.GENDERS.stream(),
                    text -> getTranslation("figures.gender." + text));
            filter(
                    FigureAddress.CATEGORY,
                    Stream.concat(Arrays.stream(Category.values()).map(Enum::name), Stream.of(FigureFilter.NOT_STATED)),
                    text -> getTranslation("category." + text));
        }
        if (!byPerson) {
            filter(
                    FigureAddress.LANGUAGE,
                    Arrays.stream(Language.values()).map(Language::code),
                    text -> Language.ofCode(text)
                            .map(language -> language.nameIn(getLocale()))
                            .orElse(text));
        }
        return this;
    }

    /** Women, others or a category: one at a time. */
    FilterBar group(List<String> values) {
        filter(
                FigureAddress.GROUP,
                values.stream(),
                text -> getTranslation((ReadyChoice.GENDERS.contains(text) ? "figures.gender." : "category.") + text));
        return this;
    }

    private void filter(String name, Stream<String> values, UnaryOperator<String> label) {
        choice(
                name,
                Stream.concat(Stream.of(""), values).toList(),
                address.choice(name),
                text -> text.isEmpty() ? getTranslation("figures." + name + ".all") : label.apply(text));
    }

    private FilterBar choice(String name, List<String> values, String current, UnaryOperator<String> label) {
        // What the address says is among what can be chosen, whatever else is: the selector never contradicts the
        // figures.
        var offered = values.contains(current)
                ? values
                : Stream.concat(values.stream(), Stream.of(current)).toList();
        var choice = new Select<String>();
        choice.setLabel(getTranslation("figures." + name));
        choice.setItems(offered);
        choice.setItemLabelGenerator(label::apply);
        choice.setValue(current);
        choice.addValueChangeListener(change -> UI.getCurrent()
                .navigate(path, address.with(name, change.getValue()).parameters()));
        add(choice);
        printed.append(getTranslation("labelled", choice.getLabel(), label.apply(current)));
        return this;
    }

    private String period(String text) {
        return new FigureLabels().period(Period.parse(text, LocalDate.MAX));
    }

    private String title(List<CourseModule> modules, String id) {
        return modules.stream()
                .filter(module -> module.id().value().equals(id))
                .findFirst()
                .map(module -> module.title().in(ReadingLanguages.of(getLocale())))
                .orElse(id);
    }
}
