package org.beret.signin;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Password authentication within the {@link SignInRateLimit}. An unknown account takes as long and answers the same as
 * a wrong password.
 */
class RateLimitedAuthenticationProvider extends DaoAuthenticationProvider {

    private final SignInRateLimit rateLimit;

    RateLimitedAuthenticationProvider(
            UserDetailsService accounts, PasswordEncoder passwords, SignInRateLimit rateLimit) {
        super(accounts);
        setPasswordEncoder(passwords);
        this.rateLimit = rateLimit;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var signInName = request.getName();
        var address = request.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        if (rateLimit.isExceeded(signInName, address)) {
            throw new LockedException("Too many failed sign-ins");
        }
        try {
            var authentication = super.authenticate(request);
            rateLimit.reset(signInName);
            return authentication;
        } catch (BadCredentialsException wrong) {
            rateLimit.recordFailure(signInName, address);
            throw wrong;
        }
    }
}
