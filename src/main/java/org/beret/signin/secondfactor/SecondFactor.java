package org.beret.signin.secondfactor;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.signin.CredentialChange;
import org.beret.signin.CredentialChanges;
import org.beret.signin.RateLimit;
import org.beret.signin.SignInMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The authenticator apps of people: sets them up, checks their codes and takes them away. Each code is taken once.
 * {@value #TRIES} wrong codes from one place and {@value #TRIES_ANYWHERE} from anywhere within an hour are the last: only
 * who has the password gets so far.
 */
@Component
public class SecondFactor implements SignInMethod {

    /** The key of the sentence that a code is wrong or was used. */
    public static final String WRONG = "second-factor.wrong";

    /** The key of the sentence that too many codes were wrong. */
    public static final String THROTTLED = "second-factor.throttled";

    private static final int TRIES = 5;
    private static final int TRIES_ANYWHERE = 20;

    private final TotpTable apps;
    private final SecondFactorKey key;
    private final CredentialChanges changes;
    private final RateLimit limit;
    private final TransactionTemplate apart;
    private final Clock clock;

    SecondFactor(
            TotpTable apps,
            SecondFactorKey key,
            CredentialChanges changes,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.apps = apps;
        this.key = key;
        this.changes = changes;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.limit = new RateLimit("second-factor", Duration.ofHours(1), jdbc, clock);
        this.clock = clock;
    }

    @Override
    public boolean isSetUp(PersonId person) {
        return apps.has(person);
    }

    /**
     * Takes a code of the person's app. Its owner is told of a code that comes a second time.
     *
     * @param place the network that it comes from
     * @throws BusinessRuleViolation if it is wrong or was used before, or too many were wrong
     */
    void check(PersonId person, String typed, String place) {
        var account = person.toString();
        if (limit.about(account, place) >= TRIES || limit.about(account) >= TRIES_ANYWHERE) {
            throw new BusinessRuleViolation(THROTTLED);
        }
        limit.record(account, place);
        var step = apps.encryptedSecret(person)
                .flatMap(encrypted -> key.decrypt(person, encrypted))
                .flatMap(secret -> step(secret, typed));
        if (step.isEmpty()) {
            throw new BusinessRuleViolation(WRONG);
        }
        if (!apps.use(person, step.get())) {
            apart.executeWithoutResult(_ -> changes.record(person, CredentialChange.TOTP_REUSED));
            throw new BusinessRuleViolation(WRONG);
        }
        limit.reset(account);
    }

    /**
     * Sets up an app that shows this code of this secret, in the place of any before.
     *
     * @throws BusinessRuleViolation if the code is wrong: the app would not serve
     */
    @Transactional
    public void setUp(PersonId person, TotpSecret secret, String typed) {
        var step = step(secret.value(), typed).orElseThrow(() -> new BusinessRuleViolation(WRONG));
        apps.save(person, key.encrypt(person, secret.value()), step);
        changes.record(person, CredentialChange.TOTP_ADDED);
    }

    /** Takes the app of a person away; {@link SecondFactorDemand} says who may go without. */
    @Transactional
    public void remove(PersonId person) {
        apps.delete(person);
        changes.record(person, CredentialChange.TOTP_REMOVED);
    }

    @Override
    public void forget(PersonId person) {
        apps.delete(person);
        limit.reset(person.toString());
    }

    private Optional<Long> step(byte[] secret, String typed) {
        var step = TotpCode.step(secret, typed, clock.instant());
        return step.isPresent() ? Optional.of(step.getAsLong()) : Optional.empty();
    }
}
