package org.beret.signin.passkeys;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beret.signin.RateLimit;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits how many challenges strangers of one network get: each is kept in a session, and so costs memory. Whoever has a session
 * already is not counted.
 */
class ChallengeLimit extends OncePerRequestFilter {

    /** Room for a classroom behind one address, where everybody tries a few times. */
    static final int PER_NETWORK = 300;

    private static final int TOO_MANY_REQUESTS = 429;

    private final RequestMatcher challenges;
    private final RateLimit limit;

    ChallengeLimit(RequestMatcher challenges, RateLimit limit) {
        this.challenges = challenges;
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !challenges.matches(request) || request.getSession(false) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limit.from(request.getRemoteAddr()) >= PER_NETWORK) {
            response.sendError(TOO_MANY_REQUESTS);
            return;
        }
        limit.record("", request.getRemoteAddr());
        chain.doFilter(request, response);
    }
}
