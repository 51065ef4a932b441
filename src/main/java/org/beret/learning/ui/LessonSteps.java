package org.beret.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Lesson;
import org.beret.learning.LearningNavigation;
import org.beret.learning.Training;

/** The way from a lesson to the one before and to the next; going on marks the lesson as read. */
class LessonSteps extends Footer {

    private final Training training;
    private final CourseModule module;
    private final Lesson lesson;
    private final int position;

    LessonSteps(Training training, CourseModule module, Lesson lesson) {
        this.training = training;
        this.module = module;
        this.lesson = lesson;
        this.position = module.lessons().indexOf(lesson);
        addClassName("steps");
        if (position > 0) {
            add(back());
        }
        add(on());
    }

    private Anchor back() {
        var back = new Anchor(addressOf(position - 1), getTranslation("lesson.previous"));
        back.addClassName("btn");
        return back;
    }

    private NativeButton on() {
        var isLast = position == module.lessons().size() - 1;
        var target = isLast ? LearningNavigation.of(module.id()) : addressOf(position + 1);
        var on = new NativeButton(getTranslation(isLast ? "lesson.finish" : "lesson.next"), _ -> {
            training.markRead(module.id(), lesson.id());
            getUI().ifPresent(ui -> ui.navigate(target));
        });
        on.addClassNames("btn", "primary");
        return on;
    }

    private String addressOf(int lessonPosition) {
        return LearningNavigation.of(
                module.id(), module.lessons().get(lessonPosition).id());
    }
}
