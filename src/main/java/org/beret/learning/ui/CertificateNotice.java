package org.beret.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.beret.learning.TrainingCertificate.Held;
import org.beret.learning.TrainingCertificate.State;
import org.beret.texts.Formats;

/** Tells trainees that they have a certificate, or that it ends, has ended or was revoked, and what to do then. */
class CertificateNotice extends Div {

    CertificateNotice(Held held) {
        addClassNames("notice", mood(held));
        var day = Formats.day(held.day(), getLocale());
        var about = new Paragraph(
                switch (held.state()) {
                    case VALID -> getTranslation("my-training.certificate.valid", day);
                    case EXPIRING -> getTranslation("my-training.certificate.until", day);
                    case EXPIRED -> getTranslation("my-training.certificate.over", day);
                    case REVOKED -> getTranslation("my-training.certificate.revoked", day, held.reason());
                });
        if (held.state() != State.VALID) {
            about.add(new Span(" "), new Span(next(held)));
        }
        add(about, new Anchor(held.address(), getTranslation("menu.certificates")));
    }

    private static String mood(Held held) {
        return switch (held.state()) {
            case VALID -> "good";
            case EXPIRING -> "warn";
            case EXPIRED, REVOKED -> "bad";
        };
    }

    private String next(Held held) {
        return getTranslation(held.renewed() ? "my-training.certificate.assigned" : "my-training.certificate.ask");
    }
}
