package org.beret.signin.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.beret.shared.BusinessRuleViolation;
import org.beret.signin.SignInContinues;
import org.beret.signin.SignInDirectory;
import org.beret.signin.SignInNavigation;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Completes a {@link HalfSignIn} with a code: of the app that the person has, or of the one that they have to set up and
 * whose secret the page has just shown.
 */
class SecondFactorFilter extends AbstractAuthenticationProcessingFilter {

    private final SecondFactor secondFactor;
    private final SecondFactorDemand demand;
    private final SignInDirectory directory;
    private final Clock clock;

    SecondFactorFilter(SecondFactor secondFactor, SecondFactorDemand demand, SignInDirectory directory, Clock clock) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SignInNavigation.SECOND_FACTOR));
        this.secondFactor = secondFactor;
        this.demand = demand;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var half = HalfSignIn.of(request, clock.instant())
                .filter(this::isStillValid)
                .orElseThrow(() -> new SignInContinues(SignInNavigation.signIn(SignInNavigation.EXPIRED)));
        try {
            check(half, request);
        } catch (BusinessRuleViolation refused) {
            throw new SignInContinues(after(refused, request));
        }
        var factor = FactorGrantedAuthority.fromAuthority(SecondFactorGate.TOTP_AUTHORITY);
        return half.authentication().toBuilder()
                .authorities(authorities -> authorities.add(factor))
                .build();
    }

    /** Whether the account is what it was when the password was given. */
    private boolean isStillValid(HalfSignIn half) {
        return directory
                .sessionStamp(half.person().id())
                .equals(Optional.of(half.person().sessionStamp()));
    }

    private void check(HalfSignIn half, HttpServletRequest request) {
        var code = Optional.ofNullable(request.getParameter("code")).orElse("");
        var person = half.person().id();
        if (secondFactor.isSetUp(person)) {
            secondFactor.check(person, code, request.getRemoteAddr());
        } else if (demand.isUnmet(person)) {
            secondFactor.setUp(person, ShownSecret.of(request.getSession()), code);
            ShownSecret.forget(request.getSession());
        } else {
            throw new BusinessRuleViolation(SecondFactor.WRONG);
        }
    }

    private static String after(BusinessRuleViolation refused, HttpServletRequest request) {
        if (refused.messageKey().equals(SecondFactor.THROTTLED)) {
            HalfSignIn.end(request);
            return SignInNavigation.signIn(SignInNavigation.THROTTLED);
        }
        return SignInNavigation.SECOND_FACTOR + "?" + SignInNavigation.WRONG;
    }
}
