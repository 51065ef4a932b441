package org.beret.surveys.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.shell.Notices;
import org.beret.surveys.evaluation.MissionEvaluations;

/** Whether a trainee wants to be asked in mission, with a button to change it. */
class MissionWish extends Div {

    private final MissionEvaluations evaluations;
    private final Runnable changed;

    /**
     * Shows it as it is.
     *
     * @param changed what else a change changes on the screen
     */
    MissionWish(MissionEvaluations evaluations, Runnable changed) {
        this.evaluations = evaluations;
        this.changed = changed;
        addClassNames("card", "stack", "mission-wish");
        show();
    }

    private void show() {
        removeAll();
        var wanted = evaluations.wanted();
        var change = new NativeButton(getTranslation(wanted ? "mission.refuse" : "mission.allow"), _ -> want(!wanted));
        change.addClassName("btn");
        add(new Paragraph(getTranslation(wanted ? "mission.wanted" : "mission.unwanted")), change);
    }

    private void want(boolean wanted) {
        evaluations.want(wanted);
        show();
        changed.run();
        Notices.done(getTranslation(wanted ? "mission.allowed" : "mission.refused"));
    }
}
