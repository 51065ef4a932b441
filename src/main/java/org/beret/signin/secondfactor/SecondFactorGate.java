package org.beret.signin.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import org.beret.identity.SignedInPerson;
import org.beret.signin.SignInContinues;
import org.beret.signin.SignInNavigation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * Lets no session begin whose second factor is missing: keeps a {@link HalfSignIn} instead. A passkey is both factors in
 * one; a device that was remembered was so after both.
 */
@Component
public class SecondFactorGate implements SessionAuthenticationStrategy {

    /** What an authentication is granted, beside Spring's own factors, for a code of an authenticator app. */
    static final String TOTP_AUTHORITY = "FACTOR_TOTP";

    private final SecondFactorRule rule;
    private final TotpTable apps;
    private final Set<String> enough;
    private final Clock clock;

    /** Whether a provider of single sign-on asks for both factors itself says {@code beret.single-sign-on.second-factor}. */
    SecondFactorGate(
            SecondFactorRule rule,
            TotpTable apps,
            @Value("${beret.single-sign-on.second-factor}") boolean providerAsks,
            Clock clock) {
        this.enough = providerAsks
                ? Set.of(
                        TOTP_AUTHORITY,
                        FactorGrantedAuthority.WEBAUTHN_AUTHORITY,
                        FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)
                : Set.of(TOTP_AUTHORITY, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
        this.rule = rule;
        this.apps = apps;
        this.clock = clock;
    }

    /**
     * Lets pass, or keeps the half of a sign-in.
     *
     * @throws SignInContinues if the second factor is still missing
     */
    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof SignedInPerson person
                && !isComplete(authentication)
                && (rule.demandsOf(person) || apps.has(person.id()))) {
            new HalfSignIn(authentication, clock.instant()).keep(request);
            throw new SignInContinues(SignInNavigation.SECOND_FACTOR);
        }
        HalfSignIn.end(request);
    }

    private boolean isComplete(Authentication authentication) {
        return authentication instanceof RememberMeAuthenticationToken
                || authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(enough::contains);
    }
}
