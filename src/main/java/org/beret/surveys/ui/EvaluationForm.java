package org.beret.surveys.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.beret.learning.LearningNavigation;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;
import org.beret.surveys.evaluation.Evaluation;
import org.beret.surveys.evaluation.Evaluation.NamedLesson;
import org.beret.surveys.evaluation.OwnEvaluation;
import org.beret.surveys.evaluation.Usefulness;

/** The three questions on a module; each may be left out. */
class EvaluationForm extends Div {

    private final Refusal refusal = new Refusal();
    private final Choices<Optional<Usefulness>> usefulness;
    private final Choices<NamedLesson> unclear;
    private final TextBox sentence;

    EvaluationForm(OwnEvaluation own, ReadingOrder reader, Consumer<Evaluation> give, Runnable takeBack) {
        var said = own.given().orElse(Evaluation.NOTHING);
        usefulness = usefulness(said);
        unclear = unclear(own, said, reader);
        sentence = new TextBox(getTranslation("evaluation.sentence"), "evaluation-sentence", Evaluation.LONGEST)
                .with(said.sentence());
        var written = new Div(new Paragraph(getTranslation("evaluation.sentence.about")), sentence);
        written.addClassNames("card", "stack");
        add(usefulness, unclear, written, refusal, buttons(own, give, takeBack));
        addClassName("stack");
    }

    private Choices<Optional<Usefulness>> usefulness(Evaluation said) {
        var options = new LinkedHashMap<Optional<Usefulness>, String>();
        options.put(Optional.empty(), getTranslation("evaluation.usefulness.none"));
        Arrays.stream(Usefulness.values())
                .forEach(one -> options.put(Optional.of(one), getTranslation("evaluation.usefulness." + one.name())));
        return new Choices<>(
                "usefulness", getTranslation("evaluation.usefulness"), false, options, Set.of(said.usefulness()));
    }

    private Choices<NamedLesson> unclear(OwnEvaluation own, Evaluation said, ReadingOrder reader) {
        var lessons = new LinkedHashMap<NamedLesson, String>();
        own.module()
                .lessons()
                .forEach(lesson -> lessons.put(
                        new NamedLesson(own.module().id(), lesson.id()),
                        lesson.in(reader).title()));
        return new Choices<>("unclear", getTranslation("evaluation.unclear"), true, lessons, said.lessons());
    }

    private Div buttons(OwnEvaluation own, Consumer<Evaluation> give, Runnable takeBack) {
        var send = new NativeButton(
                getTranslation("evaluation.send"),
                _ -> refusal.run(() -> give.accept(new Evaluation(
                        usefulness.chosen().stream().flatMap(Optional::stream).findFirst(),
                        unclear.chosen(),
                        sentence.value()))));
        send.addClassNames("btn", "primary");
        var row = new Div(send);
        own.given().ifPresent(_ -> {
            var back = new NativeButton(getTranslation("evaluation.take-back"), _ -> refusal.run(takeBack));
            back.addClassName("btn");
            row.add(back);
        });
        var skip = new Anchor(LearningNavigation.of(own.module().id()), getTranslation("measure.back"));
        skip.addClassName("btn");
        row.add(skip);
        row.addClassName("row");
        return row;
    }
}
