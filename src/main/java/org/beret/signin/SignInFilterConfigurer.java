package org.beret.signin;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Adds a filter that signs people in, with the same rules for the session that the sign-in form has: a new session id, the
 * known device, and whatever else the security of pages asks for. One subclass a filter.
 *
 * @param <C> the subclass
 */
public abstract class SignInFilterConfigurer<C extends SignInFilterConfigurer<C>>
        extends AbstractHttpConfigurer<C, HttpSecurity> {

    private final AbstractAuthenticationProcessingFilter filter;

    protected SignInFilterConfigurer(AbstractAuthenticationProcessingFilter filter) {
        this.filter = filter;
    }

    @Override
    public final void configure(HttpSecurity http) {
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        Optional.ofNullable(http.getSharedObject(RememberMeServices.class)).ifPresent(filter::setRememberMeServices);
        finish(filter, http);
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
    }

    /** Sets what this filter answers. */
    protected abstract void finish(AbstractAuthenticationProcessingFilter filter, HttpSecurity http);
}
