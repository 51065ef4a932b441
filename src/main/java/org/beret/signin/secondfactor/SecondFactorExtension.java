package org.beret.signin.secondfactor;

import java.time.Clock;
import java.util.Optional;
import org.beret.signin.SignInDirectory;
import org.beret.signin.SignInExtension;
import org.beret.signin.SignInFilterConfigurer;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Asks the second factor of every sign-in, first of all, and takes its code. */
@Component
@Order(0)
class SecondFactorExtension implements SignInExtension {

    private final SecondFactorGate gate;
    private final SecondFactor secondFactor;
    private final SecondFactorDemand demand;
    private final SignInDirectory directory;
    private final AuthenticationFailureHandler failure;
    private final Clock clock;

    SecondFactorExtension(
            SecondFactorGate gate,
            SecondFactor secondFactor,
            SecondFactorDemand demand,
            SignInDirectory directory,
            AuthenticationFailureHandler failure,
            Clock clock) {
        this.gate = gate;
        this.secondFactor = secondFactor;
        this.demand = demand;
        this.directory = directory;
        this.failure = failure;
        this.clock = clock;
    }

    @Override
    public void extend(HttpSecurity pages) {
        pages.sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(gate))
                .with(
                        new Configurer(new SecondFactorFilter(secondFactor, demand, directory, clock)),
                        Customizer.withDefaults());
    }

    /** What another extension offers after a sign-in, such as a passkey, it offers after this one, too. */
    private static SavedRequestAwareAuthenticationSuccessHandler afterwards(HttpSecurity http) {
        return Optional.ofNullable(http.getSharedObject(SavedRequestAwareAuthenticationSuccessHandler.class))
                .orElseGet(SavedRequestAwareAuthenticationSuccessHandler::new);
    }

    private final class Configurer extends SignInFilterConfigurer<Configurer> {

        Configurer(AbstractAuthenticationProcessingFilter filter) {
            super(filter);
        }

        @Override
        protected void finish(AbstractAuthenticationProcessingFilter filter, HttpSecurity http) {
            var success = afterwards(http);
            success.setRequestCache(http.getSharedObject(RequestCache.class));
            filter.setAuthenticationSuccessHandler(success);
            filter.setAuthenticationFailureHandler(failure);
        }
    }
}
