package org.beret.signin;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.beret.identity.Role;
import org.beret.identity.SignedInPerson;
import org.beret.shared.SiteCookies;
import org.beret.signin.sessions.SignInSessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Spring Security: who may open which address, sign-in, CSRF tokens and security headers. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    static final String[] PUBLIC = {
        SignInNavigation.SIGN_IN,
        SignInNavigation.FIRST_SIGN_IN,
        SignInNavigation.SECOND_FACTOR,
        SignInNavigation.PASSKEY_CHALLENGE,
        SignInNavigation.PASSKEY_SIGN_IN,
        SignInNavigation.PASSKEYS,
        SignInNavigation.NEW_PASSKEY_CHALLENGE,
        SignInNavigation.FORGOTTEN,
        "/first-administrator",
        "/verify",
        "/verify/**",
        "/error"
    };

    /**
     * The addresses of the quiz runner: they answer a status instead of a page, and a CSRF token that scripts can read.
     */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            SignInDirectory directory,
            SignInSessions sessions,
            SessionCookie session,
            StaySignedIn stay,
            SiteCookies cookies) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Role.TRAINEE.name()))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(scriptTokens(cookies)))
                .addFilterAfter(
                        new SessionTakeoverFilter(directory, sessions, session), SecurityContextHolderFilter.class)
                .addFilterAfter(new SessionRevocationFilter(directory, sessions, session), SessionTakeoverFilter.class)
                .rememberMe(remember -> remember.rememberMeServices(stay).key(StaySignedIn.KEY))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .headers(HeadersConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            RequestUtil vaadinRequests,
            @Qualifier("staticFiles") RequestMatcher files,
            PublicPages open,
            SignInDirectory directory,
            SignInSessions rows,
            SessionCookie session,
            StaySignedIn stay,
            KnownDevices devices,
            SignInFailure failure,
            SiteCookies cookies,
            ClientRegistrationRepository providers,
            @Value("${beret.address}") String address,
            List<SignInExtension> extensions) {
        extensions.forEach(extension -> extension.extend(http));
        return http.addFilterAfter(
                        new SessionTakeoverFilter(directory, rows, session), SecurityContextHolderFilter.class)
                .addFilterAfter(new SessionRevocationFilter(directory, rows, session), SessionTakeoverFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(open)
                        .permitAll()
                        .requestMatchers(files)
                        .permitAll()
                        .requestMatchers(request -> isClick(request, vaadinRequests))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .with(
                        vaadin(),
                        pages -> pages.loginView(SignInNavigation.SIGN_IN)
                                .logoutSuccessHandler(signOut(providers, address))
                                .enableCsrfConfiguration(false)
                                // Vaadin's own rules open whole folders, in which it answers with a screen what is no
                                // file.
                                .enableAuthorizedRequestsConfiguration(false))
                // Vaadin's own rule would let the sign-in form in without its token, and with it another site's form.
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens(cookies))
                        .ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .formLogin(form -> form.failureHandler(failure)
                        .authenticationDetailsSource(request -> SignInDetails.of(request, devices)))
                .sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(remember(devices)))
                .rememberMe(remember -> remember.rememberMeServices(stay).key(StaySignedIn.KEY))
                .logout(logout -> logout.addLogoutHandler(endRow(rows, session)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new SignInEntryPoint()))
                .headers(HeadersConfigurer::disable)
                .build();
    }

    /** Also at the provider, after single sign-on. */
    private static LogoutSuccessHandler signOut(ClientRegistrationRepository providers, String address) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(providers);
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        handler.setDefaultTargetUrl(SignInNavigation.signIn(SignInNavigation.SIGNED_OUT));
        handler.setPostLogoutRedirectUri(
                address.replaceAll("/+$", "") + SignInNavigation.signIn(SignInNavigation.SIGNED_OUT));
        return handler;
    }

    private static LogoutHandler endRow(SignInSessions rows, SessionCookie session) {
        return (request, response, signedIn) -> {
            session.delete(request, response);
            if (signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson person) {
                rows.end(person);
            }
        };
    }

    private static SessionAuthenticationStrategy remember(KnownDevices devices) {
        return (signedIn, request, response) -> {
            if (signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson person) {
                devices.remember(person.id(), request, response);
            }
        };
    }

    /** From a screen that is open, perhaps longer than its session: Vaadin says so, and makes none. */
    private static boolean isClick(HttpServletRequest request, RequestUtil vaadinRequests) {
        return request.getMethod().equals("POST")
                && request.getParameter("v-r") != null
                && vaadinRequests.isFrameworkInternalRequest(request);
    }

    /** In a cookie, which outlives the session: a sign-in form that was open for an hour still works. */
    private static CsrfTokenRepository formTokens(SiteCookies cookies) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.nameOf("BERET-FORM"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookies::harden);
        return tokens;
    }

    /** Readable by scripts of this site, for the quiz runner; other sites can neither read nor send it. */
    private static CsrfTokenRepository scriptTokens(SiteCookies cookies) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName(cookies.nameOf("XSRF-TOKEN"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookies::harden);
        return tokens;
    }

    @Bean
    RateLimitedAuthenticationProvider rateLimitedSignIn(
            SignInDirectory directory,
            PasswordEncoder passwords,
            SignInRateLimit rateLimit,
            KnownDevices devices,
            PasswordHashing hashing) {
        return new RateLimitedAuthenticationProvider(directory, passwords, rateLimit, devices, hashing);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new NormalizingPasswordEncoder(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    /** UTC in microseconds, which is the precision of the databases: an instant reads back as it was written. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Autowired
    void rememberAddressesInACookie(VaadinDefaultRequestCache requests, SiteCookies cookies) {
        requests.setDelegateRequestCache(new ReturnAddress(cookies));
    }
}
