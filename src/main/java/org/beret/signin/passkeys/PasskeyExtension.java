package org.beret.signin.passkeys;

import java.time.Clock;
import java.time.Duration;
import org.beret.signin.RateLimit;
import org.beret.signin.SignInDirectory;
import org.beret.signin.SignInExtension;
import org.beret.signin.SignInFilterConfigurer;
import org.beret.signin.SignInNavigation;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Signs in with a passkey: one call asks for a challenge, the other brings it signed. Both answer scripts. */
@Component
class PasskeyExtension implements SignInExtension {

    private final WebAuthnRelyingPartyOperations operations;
    private final Passkeys passkeys;
    private final SignInDirectory directory;
    private final PasskeySite site;
    private final RateLimit limit;

    PasskeyExtension(
            @Lazy WebAuthnRelyingPartyOperations operations,
            Passkeys passkeys,
            SignInDirectory directory,
            PasskeySite site,
            JdbcClient jdbc,
            Clock clock) {
        this.operations = operations;
        this.passkeys = passkeys;
        this.directory = directory;
        this.site = site;
        this.limit = new RateLimit("passkey", Duration.ofMinutes(15), jdbc, clock);
    }

    @Override
    public void extend(HttpSecurity pages) {
        if (!site.hasPasskeys()) {
            return;
        }
        var challenges = new PublicKeyCredentialRequestOptionsFilter(operations);
        challenges.setRequestMatcher(post(SignInNavigation.PASSKEY_CHALLENGE));
        var filter = new PasskeyFilter();
        filter.setRequiresAuthenticationRequestMatcher(post(SignInNavigation.PASSKEY_SIGN_IN));
        filter.setAuthenticationManager(new ProviderManager(new PasskeyProvider(operations, directory)));
        var offer = new PasskeyOffer(passkeys);
        pages.setSharedObject(SavedRequestAwareAuthenticationSuccessHandler.class, offer);
        pages.formLogin(form ->
                        form.loginPage(SignInNavigation.SIGN_IN).withObjectPostProcessor(offering(offer, pages)))
                .addFilterBefore(
                        new ChallengeLimit(post(SignInNavigation.PASSKEY_CHALLENGE), limit), AuthorizationFilter.class)
                .addFilterBefore(challenges, AuthorizationFilter.class)
                .with(new Configurer(filter), Customizer.withDefaults());
    }

    private ObjectPostProcessor<UsernamePasswordAuthenticationFilter> offering(PasskeyOffer offer, HttpSecurity pages) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends UsernamePasswordAuthenticationFilter> F postProcess(F form) {
                offer.setRequestCache(pages.getSharedObject(RequestCache.class));
                form.setAuthenticationSuccessHandler(offer);
                return form;
            }
        };
    }

    private static RequestMatcher post(String address) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, address);
    }

    private static final class Configurer extends SignInFilterConfigurer<Configurer> {

        Configurer(AbstractAuthenticationProcessingFilter filter) {
            super(filter);
        }

        @Override
        protected void finish(AbstractAuthenticationProcessingFilter filter, HttpSecurity http) {
            var success = new HttpMessageConverterAuthenticationSuccessHandler();
            success.setRequestCache(http.getSharedObject(RequestCache.class));
            filter.setAuthenticationSuccessHandler(success);
            filter.setAuthenticationFailureHandler(
                    new AuthenticationEntryPointFailureHandler(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
        }
    }
}
