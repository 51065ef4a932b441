package org.beret.signin.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beret.audit.AuditTrail;
import org.beret.identity.SignedInPerson;
import org.beret.signin.NetworkAddress;
import org.beret.signin.StaySignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins a row for each session at its first request, whatever way of signing in led to it, and says whether a session goes
 * on. The first request is also what the audit trail tells of as a sign-in.
 */
@Component
public class SignInSessions {

    static final String REMEMBERED = "remembered";
    private static final String FACTOR = "FACTOR_";

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

    /** Whether the session of this authentication goes on: it is begun here, or neither ended elsewhere nor too long. */
    public boolean goesOn(Authentication authentication, SignedInPerson person, HttpServletRequest request) {
        var session = person.session();
        if (session == null) {
            begin(authentication, person, request);
            return true;
        }
        var row = table.find(session, person.id());
        var now = clock.instant();
        row.filter(seen -> seen.seenAt().isBefore(now.minus(SessionTable.SEEN_STEP)))
                .ifPresent(seen -> table.markSeen(seen.id()));
        return row.filter(open -> open.endsAt().isAfter(now)).isPresent();
    }

    /** Ends the session of this person by signing out. */
    public void end(SignedInPerson person) {
        var session = person.session();
        if (session != null) {
            table.delete(session, person.id());
        }
    }

    private void begin(Authentication authentication, SignedInPerson person, HttpServletRequest request) {
        // A browser asks for several things at once after a sign-in; they are of one session.
        synchronized (person) {
            if (person.session() == null) {
                person.beginSession(record(authentication, person, request));
            }
        }
    }

    private UUID record(Authentication authentication, SignedInPerson person, HttpServletRequest request) {
        var isRemembered = authentication instanceof RememberMeAuthenticationToken;
        var network = NetworkAddress.of(request.getRemoteAddr());
        var browser = BrowserName.of(Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
        var how = isRemembered ? REMEMBERED : factors(authentication);
        return Objects.requireNonNull(transactions.execute(_ -> {
            audit.recordOwn(person, "session.began", how, browser, network);
            var begun = new SessionTable.Begun(person.id(), browser, network, stay.device(request));
            return table.add(begun, SessionLimits.longest(person.role()), !isRemembered);
        }));
    }

    /** What was proved, in Spring Security's names, for example {@code password+totp}. */
    private static String factors(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .filter(authority -> authority.startsWith(FACTOR))
                .map(authority -> authority.substring(FACTOR.length()).toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining("+"));
    }
}
