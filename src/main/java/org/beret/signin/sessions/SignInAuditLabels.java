package org.beret.signin.sessions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beret.audit.AuditLabels;
import org.beret.shared.Language;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;

/** How somebody signed in, in words for the audit trail. */
@Component
class SignInAuditLabels implements AuditLabels {

    private static final List<String> KNOWN =
            List.of("password", "totp", "webauthn", "authorization_code", SignInSessions.REMEMBERED);

    private final Texts texts;

    SignInAuditLabels(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> label(String action, String detail, Language language) {
        var factors = Arrays.asList(detail.split("\\+", -1));
        return action.equals("session.began") && KNOWN.containsAll(factors)
                ? Optional.of(Formats.list(
                        factors.stream()
                                .map(factor -> texts.in(language, "audit.how." + factor))
                                .toList(),
                        language.locale()))
                : Optional.empty();
    }
}
