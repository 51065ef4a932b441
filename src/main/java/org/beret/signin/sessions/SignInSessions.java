package org.beret.signin.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.beret.audit.AuditTrail;
import org.beret.identity.SignedInPerson;
import org.beret.signin.NetworkAddress;
import org.beret.signin.StaySignedIn;
import org.beret.signin.TokenDigest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins a row for each session at its first request, whatever way of signing in led to it, and says whether a session goes
 * on. The first request is also what the audit trail tells of as a sign-in.
 */
@Component
public class SignInSessions {

    static final String REMEMBERED = "remembered";

    private final SessionTable table;
    private final StaySignedIn stay;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SignInSessions(
            SessionTable table, StaySignedIn stay, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.table = table;
        this.stay = stay;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the session that the person has begun goes on: it is neither ended elsewhere nor too long. */
    public boolean goesOn(SignedInPerson person, HttpServletRequest request) {
        var row = Optional.ofNullable(person.session()).flatMap(session -> table.find(session, person.id()));
        row.ifPresent(open -> follow(open, person.sessionStamp(), request));
        return row.filter(open -> open.endsAt().isAfter(clock.instant())).isPresent();
    }

    private void follow(SessionTable.Row row, int sessionStamp, HttpServletRequest request) {
        if (isUse(request) && row.seenAt().isBefore(clock.instant().minus(SessionTable.SEEN_STEP))) {
            table.markSeen(row.id());
        }
        if (row.token().stamp() != sessionStamp) {
            table.stamp(row.id(), sessionStamp);
        }
    }

    /** An open screen gives signs of life by itself; half an hour without use is still half an hour. */
    private static boolean isUse(HttpServletRequest request) {
        return !"heartbeat".equals(request.getParameter("v-r"));
    }

    /** The session that this cookie names, if it was used within its time and has not ended; its server may be gone. */
    public Optional<KeptSession> find(String cookie) {
        return SessionToken.parse(cookie)
                .flatMap(token -> table.findUsed(token.session())
                        .filter(row -> row.token().digest().equals(token.digest()))
                        .map(KeptSession::of));
    }

    /** Ends the session of this person by signing out. */
    public void end(SignedInPerson person) {
        var session = person.session();
        if (session != null) {
            table.delete(session, person.id());
        }
    }

    /**
     * Begins the session of a person who has none.
     *
     * @return for a cookie of the browser, see {@link #find}; none if another request of the same sign-in was faster
     */
    public Optional<String> begin(Authentication authentication, SignedInPerson person, HttpServletRequest request) {
        // A browser asks for several things at once after a sign-in; they are of one session.
        synchronized (person) {
            if (person.session() != null) {
                return Optional.empty();
            }
            var secret = SessionToken.generate();
            var session = record(authentication, person, request, TokenDigest.of(secret));
            person.beginSession(session);
            return Optional.of(new SessionToken(session, secret).toString());
        }
    }

    private UUID record(
            Authentication authentication, SignedInPerson person, HttpServletRequest request, String digest) {
        var isRemembered = authentication instanceof RememberMeAuthenticationToken;
        var network = NetworkAddress.of(request.getRemoteAddr());
        var browser = BrowserName.of(Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
        var how = isRemembered ? REMEMBERED : KeptSession.factors(authentication);
        var token = new SessionTable.Token(digest, person.sessionStamp(), how);
        return Objects.requireNonNull(transactions.execute(_ -> {
            audit.recordOwn(person, "session.began", how, browser, network);
            var begun = new SessionTable.Begun(person.id(), token, browser, network, stay.device(request));
            return table.add(begun, SessionLimits.longest(person.role()), !isRemembered);
        }));
    }
}
