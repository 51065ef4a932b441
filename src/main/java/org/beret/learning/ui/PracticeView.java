package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.Question.Option;
import org.beret.learning.LearningNavigation;
import org.beret.learning.Training;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Address;
import org.beret.shell.OtherLanguage;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;

/** Practice questions with immediate feedback; nothing is stored, and they are never drawn for a quiz. */
@Route(LearningNavigation.PRACTICE)
@RolesAllowed("TRAINEE")
class PracticeView extends PageView {

    private final Training training;

    PracticeView(Training training) {
        this.training = training;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var module = training.mine(new ModuleId(Address.text(event, "module"))).module();
        begin(getTranslation("practice.title"))
                .breadcrumb(LearningNavigation.of(module.id()), module.title().in(reader()))
                .about(getTranslation("practice.about"));
        OtherLanguage.of(reader(), module.readIn(reader())).ifPresent(this::add);
        var questions = new Article();
        questions.addClassName("lesson");
        questions.getElement().setAttribute("lang", module.readIn(reader()).code());
        var number = 1;
        for (var question : module.practiceQuestions()) {
            questions.add(question(module, question, "question-" + number++));
        }
        if (module.practiceQuestions().isEmpty()) {
            questions.add(new Paragraph(getTranslation("practice.empty")));
        }
        add(questions);
    }

    private Component question(CourseModule module, ChoiceQuestion question, String group) {
        var section = new Section(new Paragraph(question.stem().in(reader())));
        section.addClassName("check");
        question.options().forEach(option -> section.add(option(question, option, group)));
        section.add(new Anchor(
                LearningNavigation.of(module.id(), question.head().readAgain()), getTranslation("result.read-again")));
        return section;
    }

    /** The browser opens the feedback itself, one option of a question at a time. */
    private Component option(ChoiceQuestion question, Option option, String group) {
        var isKey = question.isKey(option.id());
        var verdict = new Span(getTranslation(isKey ? "practice.right" : "practice.not-best") + " ");
        verdict.addClassName("verdict-word");
        var feedback = new Paragraph(verdict, new Span(option.feedback().in(reader())));
        feedback.addClassName(isKey ? "right" : "wrong");
        var details = new NativeDetails(new Span(option.text().in(reader())), feedback);
        details.getElement().setAttribute("name", group);
        return details;
    }

    private ReadingOrder reader() {
        return ReadingLanguages.of(getLocale());
    }
}
