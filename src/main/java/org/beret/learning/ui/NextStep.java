package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.learning.AssignedModule;
import org.beret.learning.EnrolmentState;
import org.beret.learning.LearningNavigation;
import org.beret.learning.QuizState;
import org.beret.shared.Language;
import org.beret.shell.ProgressBar;

/** The module to go on with and the one button that goes on. */
class NextStep extends Div {

    private final AssignedModule assigned;
    private final ModuleLabels words;

    NextStep(AssignedModule assigned, ModuleLabels words) {
        this.assigned = assigned;
        this.words = words;
        addClassNames("card", "next-step");
        var about = new Div(new H2(assigned.module().title().in(language())), new Paragraph(where()), progress());
        if (assigned.state() != EnrolmentState.COMPLETED) {
            assigned.dueOn().map(words::daysLeft).ifPresent(about::addComponentAsFirst);
        }
        var go = new Anchor(address(), words.text(label()));
        go.addClassNames("btn", "primary");
        add(about, go);
    }

    private String where() {
        return assigned.nextLesson()
                .map(lesson -> words.text(
                        "next-step.lesson",
                        assigned.module().lessons().indexOf(lesson) + 1,
                        assigned.module().lessons().size(),
                        lesson.in(language()).title(),
                        lesson.minutes()))
                .orElseGet(() -> words.text(quizSentence()));
    }

    private String quizSentence() {
        return switch (assigned.quiz()) {
            case QuizState.Passed _ -> "next-step.passed";
            case QuizState.UnderWay _ -> "next-step.under-way";
            case QuizState.Waiting _ -> "next-step.waiting";
            case QuizState.UsedUp _ -> "next-step.used-up";
            case QuizState.Open _, QuizState.Locked _ -> "next-step.quiz";
        };
    }

    private Component progress() {
        var read = assigned.lessonsRead();
        var all = assigned.module().lessons().size();
        return new ProgressBar(read, all, words.text("my-training.lessons-read", read, all));
    }

    private String label() {
        if (assigned.state() == EnrolmentState.ASSIGNED) {
            return "next-step.start";
        }
        return assigned.state() == EnrolmentState.COMPLETED ? "next-step.review" : "next-step.continue";
    }

    private String address() {
        var module = assigned.module().id();
        if (assigned.quiz() instanceof QuizState.UnderWay(var attempt)) {
            return LearningNavigation.quiz(attempt);
        }
        return assigned.nextLesson()
                .map(lesson -> LearningNavigation.of(module, lesson.id()))
                .orElseGet(() -> LearningNavigation.of(module));
    }

    private Language language() {
        return Language.of(words.locale());
    }
}
