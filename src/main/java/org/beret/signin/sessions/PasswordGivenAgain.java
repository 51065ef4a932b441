package org.beret.signin.sessions;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.beret.audit.AuditCounter;
import org.beret.identity.CurrentPerson;
import org.beret.identity.FreshSignIn;
import org.beret.identity.SignedInPerson;
import org.beret.shared.BusinessRuleViolation;
import org.beret.signin.Passwords;
import org.beret.signin.SignInDirectory;
import org.beret.signin.SignInRateLimit;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Keeps in the row of the session when the person signed in or gave the password again. */
@Component
class PasswordGivenAgain implements FreshSignIn {

    private final SessionTable table;
    private final SignInDirectory directory;
    private final Passwords passwords;
    private final SignInRateLimit rateLimit;
    private final AuditCounter audit;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    PasswordGivenAgain(
            SessionTable table,
            SignInDirectory directory,
            Passwords passwords,
            SignInRateLimit rateLimit,
            AuditCounter audit,
            CurrentPerson currentPerson,
            Clock clock) {
        this.table = table;
        this.directory = directory;
        this.passwords = passwords;
        this.rateLimit = rateLimit;
        this.audit = audit;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    public boolean isFresh() {
        var me = currentPerson.require();
        var session = me.session();
        if (session == null) {
            return !(SecurityContextHolder.getContext().getAuthentication() instanceof RememberMeAuthenticationToken);
        }
        var oldest = clock.instant().minus(SessionLimits.FRESH);
        return table.find(session, me.id())
                .flatMap(SessionTable.Row::provedAt)
                .filter(proved -> proved.isAfter(oldest))
                .isPresent();
    }

    @Override
    public void prove(String password) {
        var me = currentPerson.require();
        var hash = directory
                .findById(me.id())
                .map(SignedInPerson::getPassword)
                .filter(Objects::nonNull)
                .orElseThrow(() -> new BusinessRuleViolation("fresh.no-password"));
        if (!rateLimit.countApart(me.getUsername())) {
            throw new BusinessRuleViolation("sign-in.throttled");
        }
        if (!passwords.matches(password, hash)) {
            audit.count(Optional.of(me.id()), "password.refused", "");
            throw new BusinessRuleViolation("fresh.wrong");
        }
        rateLimit.resetApart(me.getUsername());
        var session = me.session();
        if (session != null) {
            table.markProved(session);
        }
    }
}
