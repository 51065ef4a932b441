package org.beret.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question.Option;
import org.beret.identity.PersonId;
import org.beret.shared.ReadingOrder;

/** One of the ten questions as a group of the browser's own radio buttons or check boxes; every change is told at once. */
class MeasureQuestion extends Div {

    private static final String CHECKED = "element.checked";

    private final ChoiceQuestion question;
    private final Set<OptionId> chosen;
    private final Consumer<List<OptionId>> answer;

    MeasureQuestion(
            int number,
            ChoiceQuestion question,
            Collection<OptionId> chosen,
            List<Option> options,
            ReadingOrder reader,
            Consumer<List<OptionId>> answer) {
        this.question = question;
        this.chosen = new LinkedHashSet<>(chosen);
        this.answer = answer;
        addClassName("card");
        var group = new Element("fieldset");
        var legend = new Element("legend");
        legend.setText(number + ". " + question.stem().in(reader));
        group.appendChild(legend);
        options.forEach(option -> group.appendChild(choice(number, option, reader)));
        getElement().appendChild(group);
        addClassName("measure");
    }

    /** The options in an order of this person's own, the same both times, so that no place is the right one. */
    static List<Option> arranged(ChoiceQuestion question, PersonId person) {
        var options = new ArrayList<>(question.options());
        if (question.shuffled()) {
            Collections.shuffle(
                    options,
                    new Random(31L * person.value().hashCode()
                            + question.id().value().hashCode()));
        }
        return options;
    }

    private Element choice(int number, Option option, ReadingOrder reader) {
        var input = new Element("input");
        input.setAttribute("type", question.severalChoices() ? "checkbox" : "radio");
        input.setAttribute("name", "question-" + number);
        input.setProperty("checked", chosen.contains(option.id()));
        input.addEventListener(
                        "change",
                        event -> change(
                                option.id(), event.getEventData().get(CHECKED).asBoolean()))
                .addEventData(CHECKED);
        var label = new NativeLabel();
        label.getElement().appendChild(input);
        label.add(new Span(option.text().in(reader)));
        return label.getElement();
    }

    private void change(OptionId option, boolean isChecked) {
        if (!question.severalChoices()) {
            chosen.clear();
        }
        if (isChecked) {
            chosen.add(option);
        } else {
            chosen.remove(option);
        }
        answer.accept(question.options().stream()
                .map(Option::id)
                .filter(chosen::contains)
                .toList());
    }
}
