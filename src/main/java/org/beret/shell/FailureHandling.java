package org.beret.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.stream.Stream;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnavailableDatabase;
import org.beret.shared.UnknownId;
import org.beret.texts.Incidents;
import org.beret.texts.Texts;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Handles exceptions of event listeners such as clicks: business rule violations are shown, others logged with an
 * incident number; the view stays.
 */
@Component
class FailureHandling implements VaadinServiceInitListener {

    private final Texts texts;

    FailureHandling(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this::handle));
    }

    private void handle(ErrorEvent event) {
        var failure = event.getThrowable();
        if (UI.getCurrent() == null) {
            Incidents.record(failure);
            return;
        }
        Notices.refused(sentence(failure));
    }

    private String sentence(Throwable failure) {
        var locale = UI.getCurrent().getLocale();
        return causes(failure)
                .flatMap(cause -> refusal(cause).stream())
                .map(refused -> texts.of(refused.messageKey(), locale, refused.values()))
                .findFirst()
                .orElseGet(() -> UnavailableDatabase.isCauseOf(failure)
                        ? texts.of("error.unavailable", locale)
                        : texts.of("error.failed", locale, Incidents.record(failure)));
    }

    private static Optional<BusinessRuleViolation> refusal(Throwable cause) {
        return switch (cause) {
            case BusinessRuleViolation refused -> Optional.of(refused);
            case UnknownId _ -> Optional.of(new BusinessRuleViolation("error.not-found.text"));
            case AccessDeniedException _ -> Optional.of(new BusinessRuleViolation("error.refused.text"));
            default -> Optional.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
