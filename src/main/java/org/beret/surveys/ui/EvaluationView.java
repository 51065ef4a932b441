package org.beret.surveys.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CentreTime;
import org.beret.learning.LearningNavigation;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.OtherLanguage;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.surveys.SurveysNavigation;
import org.beret.surveys.evaluation.Evaluation;
import org.beret.surveys.evaluation.Evaluations;
import org.beret.surveys.evaluation.OwnEvaluation;

/** The three questions that a trainee may answer about a module they have completed. */
@Route(SurveysNavigation.EVALUATION)
@RolesAllowed("TRAINEE")
class EvaluationView extends PageView {

    private final Evaluations evaluations;
    private final CentreTime time;

    EvaluationView(Evaluations evaluations, CentreTime time) {
        this.evaluations = evaluations;
        this.time = time;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new ModuleId(Address.text(event, "module")));
    }

    private void show(ModuleId id) {
        var own = evaluations.mine(id);
        var module = own.modules().getFirst();
        begin(getTranslation("evaluation.title"))
                .breadcrumb(LearningNavigation.of(id), module.title().in(reader()));
        var back = new Anchor(LearningNavigation.of(id), getTranslation("measure.back"));
        back.addClassName("btn");
        if (!own.open()) {
            add(
                    new Paragraph(getTranslation(
                            own.given().isPresent() ? "evaluation.counted" : "evaluation.refused.closed")),
                    back);
            return;
        }
        OtherLanguage.of(reader(), module.readIn(reader())).ifPresent(this::add);
        add(
                new Paragraph(getTranslation("evaluation.about")),
                new Paragraph(getTranslation("evaluation.figures")),
                new ChangedUntil(own, time),
                new EvaluationForm(own, reader(), said -> give(id, own, said), () -> takeBack(id), back));
    }

    private void give(ModuleId id, OwnEvaluation own, Evaluation said) {
        evaluations.give(id, own.version(), said);
        show(id);
        Notices.done(getTranslation("evaluation.sent"));
    }

    private void takeBack(ModuleId id) {
        evaluations.takeBack(id);
        show(id);
        Notices.done(getTranslation("evaluation.taken-back"));
    }

    private ReadingOrder reader() {
        return ReadingLanguages.of(getLocale());
    }
}
