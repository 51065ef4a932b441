package org.beret.certificates.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.beret.certificates.CertificateState;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;

/** The state of a certificate as a coloured word. */
class CertificateStateBadge extends Div {

    CertificateStateBadge(CertificateState state) {
        add(new Badge(
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
