package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.learning.LearningNavigation;
import org.beret.learning.measure.AfterCompletion;
import org.beret.learning.measure.Measured;
import org.beret.learning.measure.Measures;
import org.beret.learning.measure.Moment;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Address;
import org.beret.shell.OtherLanguage;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.springframework.beans.factory.ObjectProvider;

/** The ten questions before the first lesson and after completion; once both are answered, the gain and the key. */
@Route(LearningNavigation.MEASURE)
@RolesAllowed("TRAINEE")
class MeasureView extends PageView {

    private final Measures measures;
    private final CurrentPerson currentPerson;
    private final ObjectProvider<AfterCompletion> offers;

    MeasureView(Measures measures, CurrentPerson currentPerson, ObjectProvider<AfterCompletion> offers) {
        this.offers = offers;
        this.measures = measures;
        this.currentPerson = currentPerson;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new ModuleId(Address.text(event, "module")));
    }

    private void show(ModuleId id) {
        var measured = measures.of(id);
        var module = measured.module();
        begin(getTranslation(MeasureCard.title(measured)))
                .breadcrumb(LearningNavigation.of(id), module.title().in(reader()));
        OtherLanguage.of(reader(), module.readIn(reader())).ifPresent(this::add);
        if (measured.open().isPresent()) {
            ask(measured, measured.open().get());
        } else if (measured.isComplete()) {
            add(MeasureCard.gain(measured, this));
            add(OfferCard.of(offers, id));
            add(new H2(getTranslation("result.questions")));
            add(new MeasureReview(
                    module,
                    measures.answers(id, Moment.BEFORE),
                    measures.answers(id, Moment.AFTER),
                    currentPerson.require().id(),
                    reader()));
        } else {
            var key = measured.before().isPresent() ? "measure.finished" : "measure.refused.closed";
            add(new Paragraph(getTranslation(key)), onward(module));
        }
    }

    private void ask(Measured measured, Moment moment) {
        var module = measured.module();
        add(new Paragraph(getTranslation("measure.about")), new Paragraph(getTranslation("measure.how")));
        module.contentWarning().ifPresent(warning -> {
            var notice = new Paragraph(warning.in(reader()));
            notice.addClassNames("notice", "warn");
            add(notice);
        });
        var answers = measures.answers(module.id(), moment);
        var questions = new Div();
        questions.getElement().setAttribute("lang", module.readIn(reader()).code());
        var number = 1;
        for (var question : module.beforeAndAfter()) {
            questions.add(new MeasureQuestion(
                    number++,
                    question,
                    answers.getOrDefault(question.id(), List.of()),
                    MeasureQuestion.arranged(question, currentPerson.require().id()),
                    reader(),
                    choice -> measures.answer(module.id(), moment, question.id(), choice)));
        }
        add(questions, end(module, moment));
    }

    private Component end(CourseModule module, Moment moment) {
        var done = new NativeButton(getTranslation("measure.finish"), _ -> {
            measures.finish(module.id(), moment);
            getUI().ifPresent(ui -> ui.navigate(LearningNavigation.measure(module.id())));
        });
        done.addClassNames("btn", "primary");
        var skip = onward(module);
        skip.setText(getTranslation(moment == Moment.BEFORE ? "measure.skip" : "measure.back"));
        var row = new Div(done, skip);
        row.addClassName("row");
        return row;
    }

    /** To the module, where the first lesson waits. */
    private Anchor onward(CourseModule module) {
        var link = new Anchor(LearningNavigation.of(module.id()), getTranslation("measure.back"));
        link.addClassName("btn");
        return link;
    }

    private ReadingOrder reader() {
        return ReadingLanguages.of(getLocale());
    }
}
