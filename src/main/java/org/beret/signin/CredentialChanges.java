package org.beret.signin;

import static org.beret.shared.SqlValues.timestamp;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.letters.LetterSender;
import org.beret.letters.LetterState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a change of what somebody signs in with in the audit trail, and writes them a letter, both in the transaction
 * of the change. Whoever changes a password, passkey, one-time-code device or e-mail address calls it. No letter is
 * written where no mail server is set, or to somebody without an e-mail address.
 */
@Component
public class CredentialChanges {

    private static final int BATCH_SIZE = 1000;

    private final SignInDirectory directory;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;
    private final LetterSender letters;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    CredentialChanges(
            SignInDirectory directory,
            AuditTrail audit,
            CurrentPerson currentPerson,
            LetterSender letters,
            JdbcTemplate jdbc,
            Clock clock) {
        this.directory = directory;
        this.audit = audit;
        this.currentPerson = currentPerson;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records a change as an act of the signed-in person; where nobody is signed in, of the person themselves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(PersonId person, CredentialChange change) {
        var actor = currentPerson.find();
        audit.record(
                actor.map(SignedInPerson::centre).orElse(null),
                actor.map(SignedInPerson::id).orElse(person),
                List.of(person),
                change.action());
        directory
                .findById(person)
                .flatMap(account -> SignInName.address(account.getUsername()))
                .ifPresent(address -> write(Map.of(person, address), change));
    }

    /**
     * Tells people that their e-mail address was changed, at the address before; who changed it records that.
     *
     * @param addresses before the change
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void emailsChanged(Map<PersonId, String> addresses) {
        write(addresses, CredentialChange.EMAIL_CHANGED);
    }

    private void write(Map<PersonId, String> addresses, CredentialChange change) {
        if (!letters.isConfigured()) {
            return;
        }
        var now = timestamp(clock.instant());
        jdbc.batchUpdate("""
                insert into signin_letter (id, person_id, change, address, changed_at, mail_state, mail_attempts, mail_due_at)
                values (?, ?, ?, ?, ?, ?, 0, ?)""", addresses.entrySet(), BATCH_SIZE, (row, entry) -> {
            row.setObject(1, UuidCreator.getTimeOrderedEpoch());
            row.setObject(2, entry.getKey().value());
            row.setString(3, change.name());
            row.setString(4, entry.getValue());
            row.setObject(5, now);
            row.setString(6, LetterState.QUEUED.name());
            row.setObject(7, now);
        });
    }
}
