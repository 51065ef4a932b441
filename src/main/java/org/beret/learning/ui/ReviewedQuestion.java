package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.Matching;
import org.beret.catalogue.Matching.Premise;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question.Option;
import org.beret.learning.AttemptResult.Reviewed;
import org.beret.learning.LearningNavigation;
import org.beret.shared.LocalizedText;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;

/** Review of one question after the quiz: the given and the right answer, feedback, and a link to the lesson. */
class ReviewedQuestion extends Section {

    private final Reviewed reviewed;
    private final ReadingOrder reader;

    ReviewedQuestion(int number, Reviewed reviewed, ModuleId module, ReadingOrder reader) {
        this.reviewed = reviewed;
        this.reader = reader;
        addClassNames("card", "reviewed");
        var question = reviewed.question();
        var head = new Div(new H3(getTranslation("result.question", number)), verdict());
        head.addClassName("row");
        add(head, new Paragraph(question.stem().in(reader)), answer());
        if (!reviewed.right()) {
            add(new Anchor(
                    LearningNavigation.of(module, question.head().readAgain()), getTranslation("result.read-again")));
        }
    }

    /** Adds a link to where a mistake in the question is reported. */
    void reportAt(String address) {
        var link = new Anchor(address, getTranslation("result.report"));
        link.addClassNames("report", "small", "muted");
        add(link);
    }

    private Badge verdict() {
        if (reviewed.half()) {
            return new Badge(Mood.WARN, getTranslation("result.question.half"));
        }
        return reviewed.right()
                ? new Badge(Mood.GOOD, getTranslation("result.question.right"))
                : new Badge(Mood.BAD, getTranslation("result.question.wrong"));
    }

    private Component answer() {
        return switch (reviewed.question()) {
            case ChoiceQuestion choice -> options(choice);
            case Ordering ordering -> steps(ordering);
            case Matching matching -> pairs(matching);
        };
    }

    private Component options(ChoiceQuestion question) {
        var list = new UnorderedList();
        reviewed.arrangement().options().stream()
                .flatMap(id -> question.option(id).stream())
                .forEach(option -> list.add(option(question, option)));
        return list;
    }

    private ListItem option(ChoiceQuestion question, Option option) {
        var isKey = question.isKey(option.id());
        var text = line(option.text());
        if (reviewed.choice().contains(option.id())) {
            text.add(new Badge(mood(isKey), getTranslation("result.your-answer")));
        }
        if (isKey) {
            text.add(new Badge(Mood.GOOD, getTranslation("result.right-answer")));
        }
        return new ListItem(text, feedback(option.feedback()));
    }

    private Mood mood(boolean isKey) {
        return reviewed.half() ? Mood.WARN : mine(isKey);
    }

    /** The steps in the right order, each with the place that the person gave it. */
    private Component steps(Ordering question) {
        var list = new OrderedList();
        for (var place = 0; place < question.options().size(); place++) {
            var step = question.options().get(place);
            var text = line(step.text());
            var given = reviewed.choice().indexOf(step.id());
            if (given >= 0) {
                text.add(yours(given == place, getTranslation("result.your-place", given + 1)));
            }
            list.add(new ListItem(text, feedback(step.feedback())));
        }
        return list;
    }

    private Component pairs(Matching question) {
        var list = new UnorderedList();
        reviewed.arrangement().options().stream()
                .flatMap(id -> question.premises().stream()
                        .filter(premise -> premise.id().equals(id)))
                .forEach(premise -> list.add(pair(question, premise)));
        return list;
    }

    private ListItem pair(Matching question, Premise premise) {
        var fitting = question.fitting(premise);
        var right = line(fitting.text());
        right.addComponentAsFirst(new Span("→"));
        right.add(new Badge(Mood.GOOD, getTranslation("result.right-answer")));
        var item = new ListItem(line(premise.text()));
        question.chosen(premise, reviewed.choice())
                .filter(chosen -> !chosen.equals(fitting))
                .ifPresent(chosen -> {
                    var wrong = line(chosen.text());
                    wrong.addComponentAsFirst(new Span("→"));
                    wrong.add(yours(false, getTranslation("result.your-answer")));
                    item.add(wrong);
                });
        item.add(right, feedback(premise.feedback()));
        return item;
    }

    private Paragraph line(LocalizedText text) {
        return new Paragraph(new Span(text.in(reader)));
    }

    private static Badge yours(boolean isRight, String text) {
        return new Badge(mine(isRight), text);
    }

    private static Mood mine(boolean isRight) {
        return isRight ? Mood.GOOD : Mood.BAD;
    }

    private Paragraph feedback(LocalizedText text) {
        var feedback = new Paragraph(text.in(reader));
        feedback.addClassNames("small", "muted");
        return feedback;
    }
}
