package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Predicate;
import org.beret.catalogue.QuizRules;
import org.beret.learning.AssignedModule;
import org.beret.learning.AttemptId;
import org.beret.learning.LearningNavigation;
import org.beret.learning.QuizState;
import org.beret.learning.supervision.QuizSupervision.Announcement;

/** Card about the quiz of a module: its rules, its state, and the action that the state allows. */
class QuizCard extends Div {

    private final ModuleLabels labels;
    private final boolean next;

    /** Starts the quiz, under supervision if there is a word. */
    interface Start {
        void start(Optional<String> word);
    }

    /** @param supervised whether an attempt that is under way is supervised */
    QuizCard(
            AssignedModule assigned,
            ModuleLabels labels,
            Optional<Announcement> announced,
            Predicate<AttemptId> supervised,
            Start start) {
        this.labels = labels;
        this.next = assigned.quiz() instanceof QuizState.Open || assigned.quiz() instanceof QuizState.UnderWay;
        addClassNames("card", "next-step");
        var rules = assigned.module().quiz();
        var about = new Div(
                new H2(labels.text("module.quiz")),
                new Paragraph(labels.text("module.quiz-rules", rules.questionCount(), rules.pointsToPass())));
        if (rules.acceptableEarnsHalf()) {
            about.add(new Paragraph(labels.text("module.quiz.half")));
        }
        if (rules.criticalMustBeRight()) {
            about.add(new Paragraph(labels.text("module.quiz.critical")));
        }
        about.add(state(assigned.quiz(), rules));
        labels.repeats(assigned.quiz(), assigned.module()).ifPresent(text -> about.add(new Paragraph(text)));
        rules.timeLimit()
                .ifPresent(limit -> about.add(new Paragraph(labels.text("module.quiz.time-limit", limit.toMinutes()))));
        add(about);
        announced
                .flatMap(one -> supervision(one, assigned.quiz(), supervised, start))
                .ifPresent(about::add);
        var onlyHere = announced.filter(Announcement::onlyHere).isPresent();
        button(assigned.quiz(), onlyHere, start).ifPresent(this::add);
    }

    /** Whether the quiz is what the trainee does next, so that it should not be looked for below the lessons. */
    boolean isNext() {
        return next;
    }

    /** Whoever has begun is not asked for the word, and is told if it does not help any more. */
    private Optional<Component> supervision(
            Announcement announced, QuizState state, Predicate<AttemptId> supervised, Start start) {
        return switch (state) {
            case QuizState.Passed _ -> Optional.empty();
            case QuizState.UnderWay(var attempt) ->
                supervised.test(attempt)
                        ? Optional.empty()
                        : Optional.of(new Paragraph(labels.text("supervised.refused.under-way")));
            case QuizState.Open _ -> Optional.of(new SupervisedStart(announced, true, start));
            case QuizState.Locked _, QuizState.Waiting _, QuizState.UsedUp _ ->
                Optional.of(new SupervisedStart(announced, false, start));
        };
    }

    private Component state(QuizState state, QuizRules rules) {
        return switch (state) {
            case QuizState.Locked(var lessonsLeft) -> text("module.quiz.locked", lessonsLeft);
            case QuizState.Open(var attemptsLeft, var _) ->
                text(rules.timeLimit().isPresent() ? "module.quiz.open-limited" : "module.quiz.open", attemptsLeft);
            case QuizState.UnderWay _ -> text("module.quiz.under-way");
            case QuizState.Waiting waiting -> labels.waiting(waiting);
            case QuizState.UsedUp _ -> text("module.quiz.used-up");
            case QuizState.Passed(var _, var points) ->
                text("module.quiz.passed", points.earned(), points.most(), labels.percent(points));
        };
    }

    private Component text(String key, Object... values) {
        return new Paragraph(labels.text(key, values));
    }

    private Optional<Component> button(QuizState state, boolean onlyHere, Start start) {
        return switch (state) {
            case QuizState.Locked _ -> Optional.empty();
            case QuizState.Open _ -> onlyHere ? Optional.empty() : Optional.of(startButton(start));
            case QuizState.UnderWay(var attempt) ->
                Optional.of(link(LearningNavigation.quiz(attempt), "module.quiz.continue", true));
            case QuizState.Waiting waiting -> Optional.of(resultLink(waiting.lastAttempt()));
            case QuizState.UsedUp(var attempt) -> Optional.of(resultLink(attempt));
            case QuizState.Passed(var attempt, var _) -> Optional.of(resultLink(attempt));
        };
    }

    private Component startButton(Start start) {
        var button = new NativeButton(labels.text("module.quiz.start"), _ -> start.start(Optional.empty()));
        button.addClassNames("btn", "primary");
        return button;
    }

    private Component resultLink(AttemptId attempt) {
        return link(LearningNavigation.result(attempt), "module.quiz.result", false);
    }

    private Component link(String address, String key, boolean primary) {
        var link = new Anchor(address, labels.text(key));
        link.addClassName("btn");
        link.setClassName("primary", primary);
        return link;
    }
}
