package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.learning.AssignedModule;
import org.beret.learning.LearningNavigation;
import org.beret.learning.Training;
import org.beret.shared.Language;
import org.beret.shell.Address;
import org.beret.shell.OtherLanguage;
import org.beret.shell.PageView;
import org.beret.shell.ProgressBar;
import org.beret.shell.ReadingLanguages;

/** A lesson: position in the module, text, sources, and the links to the previous and next lesson. */
@Route(LearningNavigation.LESSON)
@RolesAllowed("TRAINEE")
class LessonView extends PageView {

    private final Training training;
    private final CurrentPerson currentPerson;

    LessonView(Training training, CurrentPerson currentPerson) {
        this.training = training;
        this.currentPerson = currentPerson;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var lessonId = new LessonId(Address.text(event, "lesson"));
        var assigned = training.open(new ModuleId(Address.text(event, "module")), lessonId);
        var module = assigned.module();
        var lesson = module.lesson(lessonId).orElseThrow();
        var reader = ReadingLanguages.of(getLocale());
        var page = lesson.in(reader);
        title(page.title());
        add(where(assigned, lesson), new H1(page.title()));
        OtherLanguage.of(reader, module.readIn(reader)).ifPresent(this::add);
        add(new ReadAloud(module.readIn(reader)));
        if (lesson.caseStudy().isPresent()) {
            add(
                    aboutCase(module, lesson),
                    new CasePlayer(module, lesson, currentPerson.require().id(), reader));
        } else {
            add(new LessonText(page.html(), module.readIn(reader)));
        }
        add(new LessonSources(page));
        add(new LessonSteps(training, module, lesson));
        add(new LessonPlace(module.id(), lessonId, currentPerson.require().id()));
    }

    private Component where(AssignedModule assigned, Lesson lesson) {
        var module = assigned.module();
        var position = module.lessons().indexOf(lesson) + 1;
        var crumbs = new Nav(
                new Anchor(LearningNavigation.of(module.id()), module.title().in(ReadingLanguages.of(getLocale()))));
        crumbs.addClassNames("small", "crumbs");
        var labels = getTranslation(
                "lesson.where", position, module.lessons().size(), lesson.minutes(), assigned.minutesLeft());
        return new Div(crumbs, new ProgressBar(position, module.lessons().size(), labels));
    }

    private Component aboutCase(CourseModule module, Lesson lesson) {
        var whole = new Anchor(
                LearningNavigation.wholeCase(module.id(), lesson.id()) + "?lang="
                        + Language.of(getLocale()).code(),
                getTranslation("case.whole"));
        whole.setRouterIgnore(true);
        var about = new Paragraph(new Span(getTranslation("case.about")), new Text(" "), whole);
        about.addClassName("small");
        return about;
    }
}
