package org.beret.audit;

import static org.beret.shared.SqlValues.instant;
import static org.beret.shared.SqlValues.optionalUuid;
import static org.beret.shared.SqlValues.uuid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An audit entry as its chain sees it. The hash covers every column but the text of the details, of which it covers a salted
 * digest: the text can be erased, and then not be guessed from the digest, while the chain stays whole.
 */
record AuditLink(
        UUID id,
        Instant actedAt,
        String action,
        Optional<UUID> subject,
        Optional<UUID> centre,
        Optional<UUID> actor,
        int times,
        String detail) {

    static final String COLUMNS = "id, acted_at, action, subject_id, centre_id, actor_id, times, detail";

    static AuditLink of(ResultSet row) throws SQLException {
        return new AuditLink(
                uuid(row, "id"),
                instant(row, "acted_at"),
                Objects.requireNonNull(row.getString("action")),
                optionalUuid(row, "subject_id"),
                optionalUuid(row, "centre_id"),
                optionalUuid(row, "actor_id"),
                row.getInt("times"),
                Objects.requireNonNull(row.getString("detail")));
    }

    /** SHA-256 over the hash before it, its place in the chain, the columns and the digest of the details. */
    String hash(UUID chain, long number, String before, String detailDigest) {
        return sha256(String.join(
                "\n",
                before,
                chain.toString(),
                String.valueOf(number),
                id.toString(),
                String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, actedAt)),
                action,
                text(subject),
                text(centre),
                text(actor),
                String.valueOf(times),
                detailDigest));
    }

    static String digestOf(String salt, String detail) {
        return sha256(salt + "\n" + detail);
    }

    private static String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse("");
    }

    static String sha256(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
