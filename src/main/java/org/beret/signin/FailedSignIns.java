package org.beret.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.beret.audit.AuditCounter;
import org.beret.identity.SignedInPerson;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Counts sign-ins that failed in the audit trail, whatever way they went. */
@Component
public class FailedSignIns {

    private final SignInDirectory directory;
    private final AuditCounter audit;

    FailedSignIns(SignInDirectory directory, AuditCounter audit) {
        this.directory = directory;
        this.audit = audit;
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent failure) {
        var authentication = failure.getAuthentication();
        var address = switch (authentication.getDetails()) {
            case SignInDetails details -> details.address();
            case WebAuthenticationDetails details -> details.getRemoteAddress();
            case null, default -> "";
        };
        count("sign-in.failed", authentication.getName(), address);
    }

    /** Counts a one-time code that was wrong. */
    public void countCode(String signInName, HttpServletRequest request) {
        count("code.failed", signInName, request.getRemoteAddr());
    }

    private void count(String action, String signInName, String address) {
        audit.count(
                directory.find(signInName).map(SignedInPerson::id),
                action,
                address.isEmpty() ? "" : NetworkAddress.of(address));
    }
}
