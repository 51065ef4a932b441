package org.beret.certificates.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.beret.certificates.CertificateState;
import org.beret.shell.Pill;
import org.beret.shell.Pill.Mood;

/** What a certificate is worth, in a word and its colour. */
class StatePill extends Div {

    StatePill(CertificateState state) {
        add(new Pill(
                mood(state), getTranslation("certificate-state." + state.name().toLowerCase(Locale.ROOT))));
    }

    private static Mood mood(CertificateState state) {
        return switch (state) {
            case VALID -> Mood.GOOD;
            case EXPIRING -> Mood.WARN;
            case EXPIRED, REVOKED -> Mood.BAD;
        };
    }
}
