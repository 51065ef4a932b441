package org.beret.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.learning.TrainingExpiry.Ending;
import org.beret.texts.Formats;

/** Notice that the trainee's certificate expires soon or has expired, and what to do. */
class EndingNotice extends Div {

    EndingNotice(Ending ending) {
        addClassNames("notice", "warn");
        var day = Formats.day(ending.validUntil(), getLocale());
        var what =
                getTranslation(ending.over() ? "my-training.certificate.over" : "my-training.certificate.until", day);
        var next =
                getTranslation(ending.assigned() ? "my-training.certificate.assigned" : "my-training.certificate.ask");
        add(new Paragraph(what + " " + next), new Anchor(ending.address(), getTranslation("menu.certificates")));
    }
}
