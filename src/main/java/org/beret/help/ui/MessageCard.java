package org.beret.help.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.help.Message;
import org.beret.help.NewMessage;
import org.beret.shared.Language;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.Refusal;
import org.beret.shell.TextArea;
import org.beret.texts.Formats;

/** A message with its answer, or for whoever may answer it with the field to do so. */
class MessageCard extends Article {

    private final Message message;

    MessageCard(Message message, String place) {
        this.message = message;
        addClassNames("card", "stack", "message");
        add(head(), typed(message.words()));
        var about = about(place);
        if (!about.isEmpty()) {
            var line = new Paragraph(about);
            line.addClassNames("small", "muted");
            add(line);
        }
        message.answer().ifPresent(answer -> {
            var when = new Paragraph(getTranslation("help.answered-on", Formats.day(answer.answeredAt(), getLocale())));
            when.addClassName("small");
            var answered = new Div(when, typed(answer.words()));
            answered.addClassNames("notice", "answer");
            add(answered);
        });
    }

    /** With a field for the answer, unless there is one. */
    MessageCard answerable(Consumer<String> answer) {
        if (message.answer().isEmpty()) {
            var refusal = new Refusal();
            var words = new TextArea(getTranslation("help.answer"), "answer-" + message.id(), NewMessage.LONGEST);
            var send = new NativeButton(
                    getTranslation("help.answer.send"), _ -> refusal.run(() -> answer.accept(words.value())));
            send.addClassNames("btn", "primary");
            var form = new Div(words, refusal, send);
            form.addClassName("stack");
            add(form);
        }
        return this;
    }

    private Div head() {
        var state = message.answer().isPresent()
                ? new Badge(Mood.GOOD, getTranslation("help.answered"))
                : new Badge(Mood.WARN, getTranslation("help.open"));
        var when = new Span(Formats.day(message.writtenAt(), getLocale()));
        when.addClassNames("small", "muted");
        var head = new Div(state);
        if (!message.from().isEmpty()) {
            var from = new Span(message.from());
            from.getElement().setAttribute("dir", "auto");
            head.add(from);
        }
        head.add(when);
        head.addClassName("row");
        return head;
    }

    /** Where, in which version and language. */
    private String about(String place) {
        if (place.isEmpty()) {
            return "";
        }
        var language = Language.of(getLocale());
        return Stream.of(
                        Optional.of(place),
                        message.courseVersion().map(version -> getTranslation("help.version", version)),
                        Optional.of(message.language().nameIn(language.locale())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Paragraph typed(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("typed");
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }
}
