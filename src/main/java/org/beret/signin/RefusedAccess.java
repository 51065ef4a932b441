package org.beret.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.aopalliance.intercept.MethodInvocation;
import org.beret.identity.SignedInPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/**
 * Logs what a signed-in person was refused for their role: an address or a method of a service. Whoever is not signed in is led to the
 * sign-in form, of which nothing is logged.
 */
@Component
class RefusedAccess {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAccess.class);
    private static final int LONGEST = 100;

    @Bean
    static AuthorizationEventPublisher refusals(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @EventListener
    void log(AuthorizationDeniedEvent<?> refused) {
        if (refused.getAuthentication().get().getPrincipal() instanceof SignedInPerson person) {
            LOG.info("Refused to {} ({}): {}", person.id(), person.role(), wanted(refused.getObject()));
        }
    }

    private static String wanted(Object refused) {
        return switch (refused) {
            case HttpServletRequest request -> request.getMethod() + " " + plain(request.getRequestURI());
            case MethodInvocation call ->
                call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName();
            default -> refused.getClass().getSimpleName();
        };
    }

    /** A path is whatever somebody wrote: no sign of it may end a line of the log or pass for another. */
    private static String plain(String path) {
        var shown = path.replaceAll("[^\\w./-]", "?");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST);
    }
}
