package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.DueDate;
import org.beret.shell.ReadingLanguages;
import org.beret.shell.Refusal;

/** Chooses a module, the core modules or a whole course, and a due date. A refusal says why and keeps what was chosen. */
class AssignForm extends Div {

    private final Select<Choice> choice = new Select<>();
    private final DayField due;
    private final Refusal refusal = new Refusal();

    /**
     * A form for these courses.
     *
     * @param button what the button says
     * @param usualDay the due date that it begins with
     */
    AssignForm(List<Course> courses, String button, LocalDate usualDay, BiConsumer<Choice, DueDate> assign) {
        addClassNames("card", "form-row");
        var choices = choices(courses);
        choice.setLabel(getTranslation("cohort.assign.module"));
        choice.setItems(choices);
        choice.setItemLabelGenerator(Choice::name);
        choices.stream().filter(Choice::core).findFirst().ifPresent(choice::setValue);
        due = new DayField("due-date", getTranslation("cohort.assign.due"));
        due.setDay(usualDay);
        var submit =
                new NativeButton(button, _ -> refusal.confirm(sure -> assign.accept(choice.getValue(), due.due(sure))));
        submit.addClassNames("btn", "primary");
        add(choice, due, submit, refusal);
    }

    /** What is assigned together, under one name. */
    record Choice(String name, List<ModuleId> modules, boolean core) {}

    private List<Choice> choices(List<Course> courses) {
        var reader = ReadingLanguages.of(getLocale());
        var choices = new ArrayList<Choice>();
        courses.stream()
                .flatMap(course -> course.modules().stream())
                .map(module -> new Choice(module.title().in(reader), List.of(module.id()), false))
                .forEach(choices::add);
        for (var course : courses) {
            var title = course.title().in(reader);
            choices.add(all("cohort.assign.core", title, course, CourseModule::core));
            choices.add(all("cohort.assign.course", title, course, _ -> true));
        }
        return choices;
    }

    private Choice all(String key, String title, Course course, Predicate<CourseModule> wanted) {
        var modules =
                course.modules().stream().filter(wanted).map(CourseModule::id).toList();
        return new Choice(getTranslation(key, title, modules.size()), modules, key.endsWith(".core"));
    }
}
