package org.beret.signin;

import java.util.Optional;
import org.beret.identity.SignedInPerson;
import org.beret.shared.BusinessRuleViolation;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the person who holds a one-time code choose a password. Guessing is slowed down as for passwords. */
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
     * Uses the code up and sets the password; sessions from before have ended.
     *
     * @return the person, or nobody if name and code do not belong together or the code works no longer
     * @throws BusinessRuleViolation if the password is too short or too long
     * @throws LockedException if too many wrong codes or passwords came before
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
