package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.beret.catalogue.Lesson;
import org.beret.learning.AssignedModule;
import org.beret.learning.EnrolmentState;
import org.beret.learning.LearningNavigation;
import org.beret.learning.QuizState;
import org.beret.shared.ReadingOrder;
import org.beret.shell.ProgressBar;
import org.beret.shell.ReadingLanguages;

/** Card with the module to continue with and one button that does so. */
class NextStep extends Div {

    private final AssignedModule assigned;
    private final ModuleLabels labels;

    NextStep(AssignedModule assigned, ModuleLabels labels) {
        this.assigned = assigned;
        this.labels = labels;
        addClassNames("card", "next-step");
        var about = new Div(new H2(assigned.module().title().in(reader())));
        assigned.nextLesson().ifPresent(lesson -> about.add(new Paragraph(description(lesson))));
        state().ifPresent(about::add);
        about.add(progress());
        if (assigned.state() != EnrolmentState.COMPLETED) {
            assigned.daysLeft().map(labels::daysLeft).ifPresent(about::addComponentAsFirst);
        }
        var button = new Anchor(address(), labels.text(label()));
        button.addClassNames("btn", "primary");
        add(about, button);
    }

    private String description(Lesson lesson) {
        return labels.text(
                assigned.readAgain().contains(lesson.id()) ? "next-step.again" : "next-step.lesson",
                assigned.module().lessons().indexOf(lesson) + 1,
                assigned.module().lessons().size(),
                lesson.in(reader()).title(),
                lesson.minutes());
    }

    /** Of the quiz: while lessons are to be read for the first time it is not open, and need not be told of. */
    private Optional<Component> state() {
        return switch (assigned.quiz()) {
            case QuizState.Waiting waiting -> Optional.of(labels.waiting(waiting));
            case QuizState.Locked _ -> Optional.empty();
            case QuizState.Passed _ -> told("next-step.passed");
            case QuizState.UnderWay _ -> told("next-step.under-way");
            case QuizState.UsedUp _ -> told("next-step.used-up");
            case QuizState.Open _ -> told("next-step.quiz");
        };
    }

    private Optional<Component> told(String key) {
        return Optional.of(new Paragraph(labels.text(key)));
    }

    private Component progress() {
        var read = assigned.lessonsRead();
        var all = assigned.module().lessons().size();
        return new ProgressBar(read, all, labels.text("my-training.lessons-read", read, all));
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
                .map(lesson -> LearningNavigation.goOn(module, lesson.id()))
                .orElseGet(() -> LearningNavigation.of(module));
    }

    private ReadingOrder reader() {
        return ReadingLanguages.of(labels.locale());
    }
}
