package org.beret.classroom.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.LessonId;
import org.beret.shell.ReadingLanguages;

/** A box to tick for each lesson of a module; hidden without a module. */
class LessonBoxes extends Div {

    private final Map<LessonId, Input> boxes = new LinkedHashMap<>();
    private final Div list = new Div();

    LessonBoxes() {
        var label = new Span(getTranslation("classroom.form.lessons"));
        label.setId("session-lessons");
        list.addClassName("check-list");
        list.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "session-lessons");
        add(label, list);
        setVisible(false);
    }

    /** Offers the lessons of this module, none ticked. */
    void of(Optional<CourseModule> module) {
        boxes.clear();
        list.removeAll();
        setVisible(module.isPresent());
        var reader = ReadingLanguages.of(getLocale());
        module.ifPresent(taught -> taught.lessons()
                .forEach(lesson -> list.add(box(lesson.id(), lesson.in(reader).title()))));
    }

    List<LessonId> ticked() {
        return boxes.entrySet().stream()
                .filter(box -> box.getValue().getElement().getProperty("checked", false))
                .map(Map.Entry::getKey)
                .toList();
    }

    void tick(Collection<LessonId> lessons) {
        boxes.forEach((lesson, box) -> box.getElement().setProperty("checked", lessons.contains(lesson)));
    }

    private NativeLabel box(LessonId lesson, String title) {
        var box = new Input();
        box.setType("checkbox");
        box.setId("lesson-" + lesson);
        box.getElement().addPropertyChangeListener("checked", "change", _ -> {});
        boxes.put(lesson, box);
        var label = new NativeLabel();
        label.setFor(box);
        label.add(box, new Span(title));
        return label;
    }
}
