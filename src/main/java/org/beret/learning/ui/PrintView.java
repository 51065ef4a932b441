package org.beret.learning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.ModuleId;
import org.beret.learning.LearningNavigation;
import org.beret.learning.Training;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Address;
import org.beret.shell.OtherLanguage;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;

/** All lessons of a module on one page, to print or to save. */
@Route(LearningNavigation.PRINT)
@RolesAllowed("TRAINEE")
class PrintView extends PageView {

    private final Training training;

    PrintView(Training training) {
        this.training = training;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var module = training.mine(new ModuleId(Address.text(event, "module"))).module();
        var title = module.title().in(reader());
        var print = new NativeButton(
                getTranslation("module.print.now"),
                _ -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addClassName("btn");
        begin(title)
                .breadcrumb(LearningNavigation.of(module.id()), title)
                .about(getTranslation(
                        "module.version",
                        module.version().number(),
                        module.version().digest().substring(0, 12)))
                .action(print);
        OtherLanguage.of(reader(), module.readIn(reader())).ifPresent(this::add);
        module.lessons().forEach(lesson -> add(printed(module, lesson)));
    }

    private Section printed(CourseModule module, Lesson lesson) {
        var page = lesson.in(reader());
        var number = module.lessons().indexOf(lesson) + 1;
        var section = new Section(
                new H2(number + ". " + page.title()),
                new LessonText(distinct(page.html(), lesson), module.readIn(reader())),
                new LessonSources(page));
        section.addClassName("printed");
        return section;
    }

    /** Prefixes ids, which are unique in a lesson only. Matches attributes only: a quotation mark in text is an entity. */
    private static String distinct(String html, Lesson lesson) {
        return html.replace(" id=\"", " id=\"" + lesson.id() + "-")
                .replace(" popovertarget=\"", " popovertarget=\"" + lesson.id() + "-")
                .replace(" name=\"", " name=\"" + lesson.id() + "-");
    }

    private ReadingOrder reader() {
        return ReadingLanguages.of(getLocale());
    }
}
