package org.beret.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.beret.identity.SignedInPerson;
import org.beret.signin.sessions.KeptSession;
import org.beret.signin.sessions.SignInSessions;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Goes on with a session that another server had in memory, or this one before it was restarted: the row of the session, which
 * the browser's cookie names, says who it is and what they proved. The screen is then built from its address. Only a request for a
 * page makes a session here; others, which a browser sends beside it, are let in one by one, so that they do not replace it.
 */
class SessionTakeoverFilter extends OncePerRequestFilter {

    private final SignInDirectory directory;
    private final SignInSessions sessions;
    private final SessionCookie cookie;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionTakeoverFilter(SignInDirectory directory, SignInSessions sessions, SessionCookie cookie) {
        this.directory = directory;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var named = cookie.read(request);
        if (named.isPresent() && SecurityContextHolder.getContext().getAuthentication() == null) {
            takeOver(named.get())
                    .ifPresentOrElse(
                            authentication -> signIn(authentication, request, response),
                            () -> cookie.delete(request, response));
        }
        chain.doFilter(request, response);
    }

    private Optional<Authentication> takeOver(String named) {
        return sessions.find(named)
                .flatMap(kept -> directory
                        .findById(kept.person())
                        .filter(person -> person.isEnabled() && person.sessionStamp() == kept.stamp())
                        .map(person -> authentication(kept, person)));
    }

    private static Authentication authentication(KeptSession kept, SignedInPerson person) {
        person.eraseCredentials();
        person.beginSession(kept.id());
        var authorities = new ArrayList<GrantedAuthority>(person.getAuthorities());
        authorities.addAll(kept.authorities());
        return kept.remembered()
                ? new RememberMeAuthenticationToken(StaySignedIn.KEY, person, authorities)
                : UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }

    private void signIn(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        if (isPage(request)) {
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
            contexts.saveContext(context, request, response);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
    }
}
