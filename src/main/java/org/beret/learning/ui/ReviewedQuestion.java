package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.Question.Option;
import org.beret.learning.AttemptResult.Reviewed;
import org.beret.shared.Language;
import org.beret.shell.Pill;
import org.beret.shell.Pill.Mood;

/** One question after the quiz: what was chosen, what is right, why, and where to read it again. */
class ReviewedQuestion extends Section {

    private final Reviewed reviewed;
    private final Language language;

    ReviewedQuestion(int number, Reviewed reviewed, ModuleId module, Language language) {
        this.reviewed = reviewed;
        this.language = language;
        addClassNames("card", "reviewed");
        var question = reviewed.question();
        var head = new Div(
                new H3(getTranslation("result.question", number)),
                reviewed.right()
                        ? new Pill(Mood.GOOD, getTranslation("result.question.right"))
                        : new Pill(Mood.BAD, getTranslation("result.question.wrong")));
        head.addClassName("row");
        add(head, new Paragraph(question.stem().in(language)), options());
        if (!reviewed.right()) {
            add(new Anchor(Addresses.of(module, question.readAgain()), getTranslation("result.read-again")));
        }
    }

    private Component options() {
        var list = new UnorderedList();
        reviewed.order().stream()
                .flatMap(id -> reviewed.question().option(id).stream())
                .forEach(option -> list.add(item(option)));
        return list;
    }

    private ListItem item(Option option) {
        var isChosen = reviewed.choice().contains(option.id());
        var isKey = reviewed.question().isKey(option.id());
        var text = new Paragraph(new Span(option.text().in(language)));
        if (isChosen) {
            text.add(new Pill(isKey ? Mood.GOOD : Mood.BAD, getTranslation("result.your-answer")));
        }
        if (isKey) {
            text.add(new Pill(Mood.GOOD, getTranslation("result.right-answer")));
        }
        var feedback = new Paragraph(option.feedback().in(language));
        feedback.addClassNames("small", "muted");
        return new ListItem(text, feedback);
    }
}
