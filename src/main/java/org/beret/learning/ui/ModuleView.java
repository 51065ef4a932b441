package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.learning.AssignedModule;
import org.beret.learning.Attempts;
import org.beret.learning.LearningNavigation;
import org.beret.learning.Training;
import org.beret.learning.measure.AfterCompletion;
import org.beret.learning.measure.Measures;
import org.beret.learning.pocket.Reader;
import org.beret.learning.supervision.QuizSupervision;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Address;
import org.beret.shell.OtherLanguage;
import org.beret.shell.PageView;
import org.beret.shell.ProgressBar;
import org.beret.shell.ReadingLanguages;
import org.beret.shell.ScreenTexts;
import org.springframework.beans.factory.ObjectProvider;

/** A module: progress, lessons, quiz, attempts and objectives. */
@Route(LearningNavigation.MODULE)
@RolesAllowed("TRAINEE")
class ModuleView extends PageView {

    private final Training training;
    private final Attempts attempts;
    private final Measures measures;
    private final ObjectProvider<AfterCompletion> offers;
    private final QuizSupervision supervision;
    private final Reader reader;
    private final CurrentPerson currentPerson;
    private final ModuleLabels labels = new ModuleLabels(this);

    ModuleView(
            Training training,
            Attempts attempts,
            Measures measures,
            ObjectProvider<AfterCompletion> offers,
            QuizSupervision supervision,
            Reader reader,
            CurrentPerson currentPerson) {
        this.offers = offers;
        this.training = training;
        this.attempts = attempts;
        this.measures = measures;
        this.supervision = supervision;
        this.reader = reader;
        this.currentPerson = currentPerson;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var assigned = training.mine(new ModuleId(Address.text(event, "module")));
        var module = assigned.module();
        begin(module.title().in(order()))
                .breadcrumb(LearningNavigation.MY_TRAINING, getTranslation("menu.my-training"))
                .about(module.summary().in(order()));
        OtherLanguage.of(order(), module.readIn(order())).ifPresent(this::add);
        module.contentWarning().ifPresent(warning -> add(contentWarning(warning.in(order()))));
        add(progress(assigned));
        MeasureCard.of(measures.of(module.id())).ifPresent(this::add);
        add(OfferCard.of(offers, module.id()));
        var announced = supervision.announced(currentPerson.require().id(), module.id(), ScreenTexts.current());
        var quiz = new QuizCard(assigned, labels, announced, supervision::isSupervised, word -> start(module, word));
        if (quiz.isNext()) {
            add(quiz);
        }
        add(new H2(getTranslation("module.lessons")), new LessonList(assigned, order()));
        if (!quiz.isNext()) {
            add(quiz);
        }
        if (!assigned.attempts().isEmpty()) {
            add(new H2(getTranslation("attempts.title")), new AttemptTable(assigned.attempts(), labels, supervision));
        }
        add(new KeepModule(module, currentPerson.require().id(), reader));
        add(new H2(getTranslation("module.objectives")), objectives(module), more(module));
        module.reviewed().ifPresent(reviewed -> add(small(reviewed.in(order()))));
    }

    /** Under supervision if there is a word. */
    private void start(CourseModule module, Optional<String> word) {
        var attempt = word.map(typed -> attempts.startSupervised(module.id(), typed))
                .orElseGet(() -> attempts.start(module.id()));
        getUI().ifPresent(ui -> ui.navigate(LearningNavigation.quiz(attempt)));
    }

    private Component contentWarning(String text) {
        var warning = new Paragraph(text);
        warning.addClassNames("notice", "warn");
        return warning;
    }

    private static Component small(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("small");
        return paragraph;
    }

    private Component progress(AssignedModule assigned) {
        var read = assigned.lessonsRead();
        var all = assigned.module().lessons().size();
        var card = new Div(
                new ProgressBar(read, all, getTranslation("module.progress", read, all, assigned.minutesLeft())));
        card.add(labels.due(assigned));
        card.addClassNames("card", "row");
        return card;
    }

    private Component objectives(CourseModule module) {
        var list = new UnorderedList();
        module.objectives()
                .forEach(objective -> list.add(new ListItem(objective.text().in(order()))));
        return list;
    }

    private Component more(CourseModule module) {
        var links = new Div();
        var practice = module.practiceQuestions().size();
        if (practice > 0) {
            links.add(
                    new Anchor(LearningNavigation.practice(module.id()), getTranslation("module.practice", practice)));
        }
        links.add(
                new Anchor(LearningNavigation.sources(module.id()), getTranslation("module.sources")),
                new Anchor(LearningNavigation.print(module.id()), getTranslation("module.print")),
                new Span(getTranslation(
                        "module.version",
                        module.version().number(),
                        module.version().digest().substring(0, 12))));
        links.addClassNames("small", "row");
        return links;
    }

    private ReadingOrder order() {
        return ReadingLanguages.of(getLocale());
    }
}
