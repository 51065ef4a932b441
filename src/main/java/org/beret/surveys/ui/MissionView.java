package org.beret.surveys.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.identity.CentreTime;
import org.beret.learning.LearningNavigation;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.surveys.SurveysNavigation;
import org.beret.surveys.evaluation.Evaluation;
import org.beret.surveys.evaluation.MissionEvaluations;
import org.beret.surveys.evaluation.OwnEvaluation;

/** The three questions that a trainee may answer about the course after three months in mission. */
@Route(SurveysNavigation.MISSION)
@RolesAllowed("TRAINEE")
class MissionView extends PageView {

    private final MissionEvaluations evaluations;
    private final CentreTime time;

    MissionView(MissionEvaluations evaluations, CentreTime time) {
        this.evaluations = evaluations;
        this.time = time;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        begin(getTranslation("mission.title"));
        evaluations
                .mine()
                .ifPresentOrElse(
                        this::show, () -> add(new Paragraph(getTranslation("mission.refused.not-asked")), back()));
        add(new MissionWish(evaluations, this::show));
    }

    private void show(OwnEvaluation own) {
        if (!own.open()) {
            add(new Paragraph(getTranslation("evaluation.counted")), back());
            return;
        }
        add(
                new Paragraph(getTranslation("evaluation.about")),
                new Paragraph(getTranslation("evaluation.figures")),
                new ChangedUntil(own, time),
                new EvaluationForm(own, reader(), said -> give(own, said), this::takeBack, back()));
    }

    private void give(OwnEvaluation own, Evaluation said) {
        evaluations.give(own.version(), said);
        show();
        Notices.done(getTranslation("evaluation.sent"));
    }

    private void takeBack() {
        evaluations.takeBack();
        show();
        Notices.done(getTranslation("evaluation.taken-back"));
    }

    private Anchor back() {
        var back = new Anchor(LearningNavigation.MY_TRAINING, getTranslation("menu.my-training"));
        back.addClassName("btn");
        return back;
    }

    private ReadingOrder reader() {
        return ReadingLanguages.of(getLocale());
    }
}
