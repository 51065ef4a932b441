package org.beret.signin;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down and then stops whoever guesses passwords, and nobody else: {@value #PER_ACCOUNT} attempts an account from one
 * network, {@value #PER_NETWORK} a network, in {@value #MINUTES} minutes, those that succeeded not counted. Attempts are
 * counted before the password is looked at. An account is counted by its {@link SignInName}, however that was typed.
 */
@Component
public class SignInRateLimit {

    private static final int MINUTES = 15;
    private static final int PER_ACCOUNT = 5;

    /** Room for a classroom behind one address, where everybody mistypes a few times. */
    private static final int PER_NETWORK = 300;

    /** From so many on, answers are slow: of an account from one network, and of an account from anywhere. */
    private static final int SLOW_FROM = 3;

    private static final int SLOW_FROM_ANYWHERE = 100;
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration FROM_ANYWHERE = Duration.ofSeconds(2);

    private final RateLimit limit;

    SignInRateLimit(JdbcClient jdbc, Clock clock) {
        this.limit = new RateLimit("sign-in", Duration.ofMinutes(MINUTES), jdbc, clock);
    }

    /**
     * Counts an attempt, before its password is looked at, so that many at once are counted, too.
     *
     * @return how long it has to wait first
     * @throws LockedException if there were too many before
     */
    Duration count(String signInName, String address) {
        var account = account(signInName);
        var before = limit.about(account, address);
        if (before >= PER_ACCOUNT || limit.from(address) >= PER_NETWORK) {
            throw new LockedException("Too many failed sign-ins");
        }
        limit.record(account, address);
        if (limit.about(account, address) > PER_ACCOUNT) {
            throw new LockedException("Too many failed sign-ins at once");
        }
        return delay(account, before);
    }

    private Duration delay(String account, int before) {
        if (before >= SLOW_FROM) {
            return STEP.multipliedBy(before - SLOW_FROM + 1L);
        }
        return limit.about(account) >= SLOW_FROM_ANYWHERE ? FROM_ANYWHERE : Duration.ZERO;
    }

    /**
     * Counts an attempt of somebody who is signed in, even if the transaction that makes it is rolled back.
     *
     * @return false if there were too many before
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean countApart(String signInName) {
        var account = account(signInName);
        limit.record(account, "");
        return limit.about(account, "") <= PER_ACCOUNT;
    }

    /** Deletes what was counted of an account even if the transaction that succeeded so far is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void resetApart(String signInName) {
        reset(signInName);
    }

    /** Deletes what was counted of an account, after a success or because the person is erased. */
    public void reset(String signInName) {
        limit.reset(account(signInName));
    }

    private static String account(String signInName) {
        return SignInName.of(signInName).normalized();
    }
}
