package org.beret.surveys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;
import org.beret.surveys.evaluation.Evaluation;
import org.beret.surveys.evaluation.Evaluation.NamedLesson;
import org.beret.surveys.evaluation.OwnEvaluation;
import org.beret.surveys.evaluation.Usefulness;

/** The three questions on a module, or on the course from the mission; each may be left out. */
class EvaluationForm extends Div {

    private final Refusal refusal = new Refusal();
    private final Choices<Optional<Usefulness>> usefulness;
    private final Choices<NamedLesson> lessons;
    private final TextBox sentence;

    EvaluationForm(
            OwnEvaluation own, ReadingOrder reader, Consumer<Evaluation> give, Runnable takeBack, Component leave) {
        var said = own.given().orElse(Evaluation.NOTHING);
        usefulness = usefulness(own, said);
        lessons = lessons(own, said, reader);
        sentence = new TextBox(getTranslation("evaluation.sentence"), "evaluation-sentence", Evaluation.LONGEST)
                .with(said.sentence());
        var written = new Div(new Paragraph(getTranslation("evaluation.sentence.about")), sentence);
        written.addClassNames("card", "stack");
        add(usefulness, lessons, written, refusal, buttons(own, give, takeBack, leave));
        addClassName("stack");
    }

    private Choices<Optional<Usefulness>> usefulness(OwnEvaluation own, Evaluation said) {
        var options = new LinkedHashMap<Optional<Usefulness>, String>();
        options.put(Optional.empty(), getTranslation("evaluation.usefulness.none"));
        Arrays.stream(Usefulness.values())
                .forEach(one -> options.put(Optional.of(one), getTranslation("evaluation.usefulness." + one.name())));
        return new Choices<>("usefulness", question("usefulness", own), false, options, Set.of(said.usefulness()));
    }

    private Choices<NamedLesson> lessons(OwnEvaluation own, Evaluation said, ReadingOrder reader) {
        var titles = new LinkedHashMap<NamedLesson, String>();
        own.modules()
                .forEach(module -> module.lessons()
                        .forEach(lesson -> titles.put(
                                new NamedLesson(module.id(), lesson.id()),
                                lesson.in(reader).title())));
        return new Choices<>("lessons", question("lessons", own), true, titles, said.lessons());
    }

    private String question(String part, OwnEvaluation own) {
        return getTranslation("evaluation.question." + part + "." + own.topic().occasion());
    }

    private Div buttons(OwnEvaluation own, Consumer<Evaluation> give, Runnable takeBack, Component leave) {
        var send = new NativeButton(
                getTranslation("evaluation.send"),
                _ -> refusal.run(() -> give.accept(new Evaluation(
                        usefulness.chosen().stream().flatMap(Optional::stream).findFirst(),
                        lessons.chosen(),
                        sentence.value()))));
        send.addClassNames("btn", "primary");
        var row = new Div(send);
        own.given().ifPresent(_ -> {
            var back = new NativeButton(getTranslation("evaluation.take-back"), _ -> refusal.run(takeBack));
            back.addClassName("btn");
            row.add(back);
        });
        row.add(leave);
        row.addClassName("row");
        return row;
    }
}
