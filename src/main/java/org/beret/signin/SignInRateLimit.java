package org.beret.signin;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The {@link RateLimit} of passwords and one-time codes: 5 failures an account, 100 a network address. Further attempts
 * are refused without looking at the password. An account is counted by its {@link SignInName}, however that was typed.
 */
@Component
public class SignInRateLimit {

    private static final int FAILURES_PER_ACCOUNT = 5;
    private static final int FAILURES_PER_ADDRESS = 100;

    private final RateLimit limit;

    SignInRateLimit(JdbcClient jdbc, Clock clock) {
        this.limit = new RateLimit("sign-in", FAILURES_PER_ACCOUNT, FAILURES_PER_ADDRESS, jdbc, clock);
    }

    /** Whether an attempt with this sign-in name from this network address is refused; the address may be empty. */
    public boolean isExceeded(String signInName, String address) {
        return limit.isExceededFor(account(signInName)) || (!address.isEmpty() && limit.isExceededFrom(address));
    }

    void recordFailure(String signInName, String address) {
        limit.recordFailure(account(signInName), address);
    }

    /** Counts a failure even if the transaction that found it is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordFailureApart(String signInName) {
        recordFailure(signInName, "");
    }

    /** Deletes the failures of an account, after a success or because the person is erased. */
    public void reset(String signInName) {
        limit.reset(account(signInName));
    }

    private static String account(String signInName) {
        return SignInName.of(signInName).normalized();
    }
}
