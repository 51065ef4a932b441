package org.beret.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.beret.identity.SignedInPerson;
import org.beret.signin.sessions.SignInSessions;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a person who was suspended, transferred or erased, or whose password was changed, since they
 * signed in, who ended it from another device, or whose session has lasted as long as it may: compares the session stamp
 * with the account's, and looks for the row of the session, at each request. The database is the only state that all
 * nodes share; the queries are by primary key. No address is exempt, not even that of a static file: Vaadin takes clicks,
 * uploads and downloads under any address, and static files stay in the browser's cache.
 */
class SessionRevocationFilter extends OncePerRequestFilter {

    private final SignInDirectory directory;
    private final SignInSessions sessions;
    private final SessionCookie cookie;

    SessionRevocationFilter(SignInDirectory directory, SignInSessions sessions, SessionCookie cookie) {
        this.directory = directory;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson person
                && (person.session() != null || request.getSession(false) != null)) {
            if (isRevoked(person, request)) {
                SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
                Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
            } else if (person.session() == null) {
                sessions.begin(authentication, person, request)
                        .ifPresent(value -> cookie.send(request, response, value));
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isRevoked(SignedInPerson person, HttpServletRequest request) {
        return !directory.sessionStamp(person.id()).equals(Optional.of(person.sessionStamp()))
                || (person.session() != null && !sessions.goesOn(person, request));
    }
}
