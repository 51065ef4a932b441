package org.beret.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.ServiceNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes with which people choose a first or a new password: 12 characters out of 31 (59 bits), stored as a digest
 * ({@link KeptCodes} can be printed again for a day). Issuing a code voids the earlier one. Valid for {@code beret.sign-in-codes.valid-for}, 30 days by
 * default.
 */
@Component
public class SignInCodes {

    /** Without characters that look alike on paper: 0 and O, 1, I and L. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int BATCH_SIZE = 1000;

    private final SecureRandom random = new SecureRandom();
    private final JdbcTemplate jdbc;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final Duration validFor;

    SignInCodes(
            JdbcTemplate jdbc,
            CurrentPerson currentPerson,
            Clock clock,
            @Value("${beret.sign-in-codes.valid-for:30d}") Duration validFor) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.validFor = validFor;
    }

    /** A code with the end of its validity. */
    public record Issued(String code, Instant expiresAt) {}

    /** Issues a code to each of these people. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, Issued> issue(Collection<PersonId> people) {
        var now = clock.instant();
        var expiresAt = now.plus(validFor);
        var issued = new LinkedHashMap<PersonId, Issued>();
        people.forEach(person -> issued.put(person, new Issued(generate(), expiresAt)));
        var by = currentPerson.find().map(person -> person.id().value()).orElse(null);
        revoke(issued.keySet());
        jdbc.batchUpdate(
                "insert into signin_code (person_id, code_digest, issued_at, expires_at, issued_by) values (?, ?, ?, ?, ?)",
                issued.entrySet(),
                BATCH_SIZE,
                (row, entry) -> {
                    row.setObject(1, entry.getKey().value());
                    row.setString(2, digest(entry.getKey(), entry.getValue().code()));
                    row.setObject(3, now.atOffset(ZoneOffset.UTC));
                    row.setObject(4, expiresAt.atOffset(ZoneOffset.UTC));
                    row.setObject(5, by);
                });
        return issued;
    }

    /** Deletes the codes of these people. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Collection<PersonId> people) {
        jdbc.batchUpdate(
                "delete from signin_code where person_id = ?",
                people,
                BATCH_SIZE,
                (row, person) -> row.setObject(1, person.value()));
    }

    /** Whether it is the code of the person and still valid. */
    boolean isValid(PersonId person, String typed) {
        var found = jdbc.queryForObject(
                "select count(*) from signin_code where person_id = ? and code_digest = ? and expires_at > ?",
                Integer.class,
                person.value(),
                digest(person, typed),
                clock.instant().atOffset(ZoneOffset.UTC));
        return found != null && found > 0;
    }

    /** Deletes the code if it is the one of the person and still valid; false if not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean redeem(PersonId person, String typed) {
        var deleted = jdbc.update(
                "delete from signin_code where person_id = ? and code_digest = ? and expires_at > ?",
                person.value(),
                digest(person, typed),
                clock.instant().atOffset(ZoneOffset.UTC));
        return deleted == 1;
    }

    private String generate() {
        var code = new StringBuilder();
        for (var index = 0; index < LENGTH; index++) {
            if (index > 0 && index % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Includes the person, so that equal codes of two people have different digests. */
    private static String digest(PersonId person, String code) {
        return TokenDigest.of(person + " " + ServiceNumber.key(code));
    }
}
