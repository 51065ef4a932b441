package org.beret.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.beret.identity.SignedInPerson;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a person who was suspended, transferred or erased, or whose password was changed, since they
 * signed in: compares the session stamp with the account's at each request. The database is the only state that all
 * nodes share; the query is by primary key. No address is exempt, not even that of a static file: Vaadin takes clicks,
 * uploads and downloads under any address, and static files stay in the browser's cache.
 */
class SessionRevocationFilter extends OncePerRequestFilter {

    private final SignInDirectory directory;

    SessionRevocationFilter(SignInDirectory directory) {
        this.directory = directory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getSession(false) != null && isRevoked()) {
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            request.getSession().invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean isRevoked() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson person
                && !directory.sessionStamp(person.id()).equals(Optional.of(person.sessionStamp()));
    }
}
