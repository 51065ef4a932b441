package org.beret.certificates.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beret.certificates.PublishedKey;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table access for the keys of other installations. One that was withdrawn stays, and may be entered again. */
@Component
class TrustedKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    TrustedKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By what the other installations are called. */
    List<TrustedKey> all() {
        return jdbc.sql("""
                        select k.*, (select count(*) from certificates_elsewhere e where e.key_id = k.id
                            and e.taken_back_at is null and e.valid_until >= :today) as accepted
                        from certificates_trusted_key k order by k.issuer, k.entered_at""")
                .param("today", LocalDate.now(clock))
                .query((row, _) -> key(row))
                .list();
    }

    /** The key as signatures are verified with it; none if it was withdrawn. */
    Optional<PublishedKey> trusted(String id) {
        return all().stream()
                .filter(key -> key.id().equals(id) && key.isTrusted())
                .map(key -> new PublishedKey(key.id(), key.publicKey(), key.enteredAt(), null, null))
                .findFirst();
    }

    Optional<TrustedKey> find(String id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** Whether it was new or had been withdrawn; false if it is trusted already. */
    boolean enter(String publicKey, String issuer, PersonId by) {
        var id = PublishedKey.idOf(publicKey);
        return write("""
                insert into certificates_trusted_key (id, public_key, issuer, entered_at, entered_by)
                values (:id, :key, :issuer, :now, :by) on conflict do nothing""", id, publicKey, issuer, by) || write("""
                update certificates_trusted_key set issuer = :issuer, entered_at = :now, entered_by = :by,
                    withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null
                where id = :id and public_key = :key and withdrawn_at is not null""", id, publicKey, issuer, by);
    }

    private boolean write(String sql, String id, String publicKey, String issuer, PersonId by) {
        return jdbc.sql(sql)
                        .param("id", id)
                        .param("key", publicKey)
                        .param("issuer", issuer)
                        .param("now", SqlValues.timestamp(clock.instant()))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Whether it was trusted until now. */
    boolean withdraw(String id, String reason, PersonId by) {
        return jdbc.sql("""
                        update certificates_trusted_key set withdrawn_at = :now, withdrawn_by = :by, withdrawn_reason = :reason
                        where id = :id and withdrawn_at is null""")
                        .param("id", id)
                        .param("reason", reason)
                        .param("now", SqlValues.timestamp(clock.instant()))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    private static TrustedKey key(ResultSet row) throws SQLException {
        return new TrustedKey(
                row.getString("id"),
                row.getString("public_key"),
                row.getString("issuer"),
                SqlValues.instant(row, "entered_at"),
                SqlValues.optionalInstant(row, "withdrawn_at"),
                row.getInt("accepted"));
    }
}
