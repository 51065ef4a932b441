package org.beret.signin.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.beret.identity.SignedInPerson;
import org.springframework.security.core.Authentication;

/**
 * Somebody who has given the password and not yet the second factor. It is an attribute of the session and no
 * authentication: until the second factor such a person is nobody, for every rule that there is or will be.
 *
 * @param authentication what the first factor has proved
 * @param since when
 */
public record HalfSignIn(Authentication authentication, Instant since) implements Serializable {

    private static final String ATTRIBUTE = HalfSignIn.class.getName();
    private static final Duration VALID_FOR = Duration.ofMinutes(10);

    /** The one of this session, if it is recent enough. */
    public static Optional<HalfSignIn> of(HttpServletRequest request, Instant now) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (HalfSignIn) session.getAttribute(ATTRIBUTE))
                .filter(half -> half.since.plus(VALID_FOR).isAfter(now));
    }

    public SignedInPerson person() {
        return (SignedInPerson) Objects.requireNonNull(authentication.getPrincipal());
    }

    /** Keeps it in the session, under a new id. */
    void keep(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(ATTRIBUTE));
    }
}
