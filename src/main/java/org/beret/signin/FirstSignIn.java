package org.beret.signin;

import java.util.List;
import java.util.Optional;
import org.beret.identity.SignedInPerson;
import org.beret.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets a password with a one-time code. A right code is never refused, whatever others have typed before: 59 random bits
 * cannot be guessed, and only a right code costs a hash.
 */
@Component
public class FirstSignIn {

    private final SignInDirectory directory;
    private final SignInCodes codes;
    private final Passwords passwords;
    private final CredentialChanges changes;
    private final SignInRateLimit rateLimit;
    private final TransactionTemplate transactions;

    FirstSignIn(
            SignInDirectory directory,
            SignInCodes codes,
            Passwords passwords,
            CredentialChanges changes,
            SignInRateLimit rateLimit,
            TransactionTemplate transactions) {
        this.directory = directory;
        this.codes = codes;
        this.passwords = passwords;
        this.changes = changes;
        this.rateLimit = rateLimit;
        this.transactions = transactions;
    }

    /**
     * Redeems the code, sets the password and ends earlier sessions. Hashes before the transaction, which would hold a
     * connection to the database for as long.
     *
     * @return the account; empty if name and code do not match, or the code has expired
     * @throws BusinessRuleViolation if the password is refused, or too many people choose one at once
     */
    public Optional<SignedInPerson> choosePassword(String signInName, String code, String password) {
        Passwords.check(password);
        var person = directory.find(signInName).filter(account -> codes.isValid(account.id(), code));
        if (person.isEmpty()) {
            return Optional.empty();
        }
        var hash = passwords.hash(password, ownWords(person.get(), signInName));
        return transactions.execute(_ -> redeemed(person.get(), signInName, code, hash));
    }

    private static List<String> ownWords(SignedInPerson person, String signInName) {
        return List.of(person.getUsername(), signInName, person.givenName(), person.familyName());
    }

    private Optional<SignedInPerson> redeemed(SignedInPerson person, String signInName, String code, String hash) {
        if (!codes.redeem(person.id(), code)) {
            return Optional.empty();
        }
        rateLimit.reset(signInName);
        var changed = directory.changePassword(person.id(), hash);
        changes.record(person.id(), CredentialChange.PASSWORD_CHOSEN);
        return Optional.of(changed);
    }
}
