package org.beret.surveys.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.beret.identity.CentreTime;
import org.beret.surveys.evaluation.OwnEvaluation;
import org.beret.texts.Formats;

/** Until when a person can change what they said. */
class ChangedUntil extends Paragraph {

    ChangedUntil(OwnEvaluation own, CentreTime time) {
        setText(own.until()
                .map(until -> getTranslation("evaluation.until", Formats.day(time.dayOf(until), getLocale())))
                .orElseGet(() -> getTranslation("evaluation.week")));
    }
}
