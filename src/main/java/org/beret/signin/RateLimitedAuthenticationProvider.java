package org.beret.signin;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a password, unless too many wrong ones came before. An unknown account takes as long and says the same. */
class RateLimitedAuthenticationProvider extends DaoAuthenticationProvider {

    private final SignInRateLimit throttle;

    RateLimitedAuthenticationProvider(
            UserDetailsService accounts, PasswordEncoder passwords, SignInRateLimit throttle) {
        super(accounts);
        setPasswordEncoder(passwords);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var name = request.getName();
        var address = request.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        if (throttle.refuses(name, address)) {
            throw new LockedException("Too many failed sign-ins");
        }
        try {
            var authentication = super.authenticate(request);
            throttle.succeeded(name);
            return authentication;
        } catch (BadCredentialsException wrong) {
            throttle.failed(name, address);
            throw wrong;
        }
    }
}
