package org.beret.signin;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.beret.signin.SignInCodes.Issued;
import org.beret.signin.secondfactor.KeptSecrets;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes that may be printed again: encrypted, until they are used or voided, a day at most. With a code of {@link SignInCodes}
 * goes the kept one.
 */
@Component
public class KeptCodes {

    /** How long codes are kept. */
    public static final Duration KEPT = Duration.ofDays(1);

    private static final int BATCH_SIZE = 1000;
    private static final long NOW_AND_THEN = 600_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final KeptSecrets secrets;
    private final Clock clock;

    KeptCodes(JdbcTemplate jdbc, JdbcClient client, KeptSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Keeps codes that were just issued.
     *
     * @param batch under which they are found
     * @throws org.beret.shared.BusinessRuleViolation if this server lacks the key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID batch, Map<PersonId, Issued> issued) {
        var box = secrets.box();
        var until = clock.instant().plus(KEPT);
        jdbc.batchUpdate(
                "insert into signin_kept_code (person_id, batch_id, code, kept_until) values (?, ?, ?, ?)",
                issued.entrySet(),
                BATCH_SIZE,
                (row, entry) -> {
                    var code = entry.getValue().code().getBytes(StandardCharsets.US_ASCII);
                    row.setObject(1, entry.getKey().value());
                    row.setObject(2, batch);
                    row.setBytes(3, box.seal(entry.getKey().value(), code));
                    var expiresAt = entry.getValue().expiresAt();
                    row.setObject(4, SqlValues.timestamp(expiresAt.isBefore(until) ? expiresAt : until));
                });
    }

    /** Whose codes of a batch are still kept. */
    @Transactional(readOnly = true)
    public Set<PersonId> holders(UUID batch) {
        return new HashSet<>(
                client.sql("select person_id from signin_kept_code where batch_id = :batch and kept_until > :now")
                        .param("batch", batch)
                        .param("now", SqlValues.timestamp(clock.instant()))
                        .query((row, _) -> new PersonId(SqlValues.uuid(row, "person_id")))
                        .list());
    }

    /**
     * The codes of a batch that are still kept.
     *
     * @throws IllegalStateException if they were kept with a key that is lost
     */
    @Transactional(readOnly = true)
    public Map<PersonId, Issued> of(UUID batch) {
        var box = secrets.box();
        var codes = new HashMap<PersonId, Issued>();
        client.sql("""
                        select kept.person_id, kept.code, issued.expires_at from signin_kept_code kept
                        join signin_code issued on issued.person_id = kept.person_id
                        where kept.batch_id = :batch and kept.kept_until > :now""")
                .param("batch", batch)
                .param("now", SqlValues.timestamp(clock.instant()))
                .query((RowCallbackHandler) row -> codes.put(
                        new PersonId(SqlValues.uuid(row, "person_id")),
                        new Issued(opened(box, row), SqlValues.instant(row, "expires_at"))));
        return codes;
    }

    private static String opened(KeptSecrets.Box box, ResultSet row) throws SQLException {
        var code = box.open(SqlValues.uuid(row, "person_id"), row.getBytes("code"))
                .orElseThrow(() -> new IllegalStateException("A kept code is encrypted with another key"));
        return new String(code, StandardCharsets.US_ASCII);
    }

    /** Whether this server has the key with which codes are kept; false before there is any. */
    public boolean canBeRead() {
        return secrets.canBeRead();
    }

    /** Encrypts the file in which the codes of a batch are printed, as they are. */
    public byte[] seal(UUID batch, byte[] file) {
        return secrets.box().seal(batch, file);
    }

    /** Undoes {@link #seal}; empty if the key is lost. */
    public Optional<byte[]> open(UUID batch, byte[] encrypted) {
        return secrets.box().open(batch, encrypted);
    }

    /** Nobody can ask for them any more. */
    @Scheduled(fixedDelay = NOW_AND_THEN)
    @Transactional
    void forget() {
        client.sql("delete from signin_kept_code where kept_until <= :now")
                .param("now", SqlValues.timestamp(clock.instant()))
                .update();
    }
}
