package org.beret.signin;

import java.util.Optional;
import org.beret.identity.SignedInPerson;
import org.beret.shared.BusinessRuleViolation;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a password with a one-time code. Wrong codes count in the same {@link SignInRateLimit} as wrong passwords. */
@Component
public class FirstSignIn {

    private final SignInDirectory directory;
    private final SignInCodes codes;
    private final Passwords passwords;
    private final SignInRateLimit rateLimit;

    FirstSignIn(SignInDirectory directory, SignInCodes codes, Passwords passwords, SignInRateLimit rateLimit) {
        this.directory = directory;
        this.codes = codes;
        this.passwords = passwords;
        this.rateLimit = rateLimit;
    }

    /**
     * Redeems the code, sets the password and ends earlier sessions.
     *
     * @param address the network address of the request
     * @return the account; empty if name and code do not match, or the code has expired
     * @throws BusinessRuleViolation if the password is too short or too long
     * @throws LockedException if the rate limit is exceeded
     */
    @Transactional
    public Optional<SignedInPerson> choosePassword(String signInName, String code, String password, String address) {
        Passwords.check(password);
        if (rateLimit.isExceeded(signInName, address)) {
            throw new LockedException("Too many failed sign-ins");
        }
        var person = directory.find(signInName).filter(account -> codes.redeem(account.id(), code));
        if (person.isEmpty()) {
            rateLimit.recordFailure(signInName, address);
            return Optional.empty();
        }
        rateLimit.reset(signInName);
        return Optional.of(directory.changePassword(person.get().id(), passwords.hash(password)));
    }
}
