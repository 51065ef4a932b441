package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.beret.learning.LearningNavigation;
import org.beret.learning.measure.Measured;
import org.beret.learning.measure.Moment;

/** Card that offers the ten questions of a module, or tells the gain once they were answered twice. */
class MeasureCard extends Div {

    /** Empty where there is nothing to offer or to tell now. */
    static Optional<Component> of(Measured measured) {
        return measured.open().isPresent() || measured.isComplete()
                ? Optional.of(new MeasureCard(measured))
                : Optional.empty();
    }

    private MeasureCard(Measured measured) {
        addClassNames("card", "next-step", "offer");
        var about = new Div(new H2(getTranslation(title(measured))));
        about.add(measured.isComplete() ? gain(measured, this) : new Paragraph(getTranslation("measure.about")));
        var link = new Anchor(
                LearningNavigation.measure(measured.module().id()),
                getTranslation(measured.isComplete() ? "measure.key" : "measure.start"));
        link.addClassName("btn");
        add(about, link);
    }

    static Component gain(Measured measured, Component texts) {
        return new Paragraph(texts.getTranslation(
                "measure.gain", measured.before().orElse(0), measured.after().orElse(0), measured.questionCount()));
    }

    static String title(Measured measured) {
        return measured.open()
                .map(moment -> moment == Moment.BEFORE ? "measure.title.before" : "measure.title.after")
                .orElse("measure.title");
    }
}
