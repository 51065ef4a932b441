package org.beret.signin.sessions;

import static org.beret.shared.SqlValues.instant;
import static org.beret.shared.SqlValues.optionalInstant;
import static org.beret.shared.SqlValues.timestamp;
import static org.beret.shared.SqlValues.uuid;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.beret.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Devices on which trainees stay signed in: a row each, with the digest of the token that its cookie holds now. Each use
 * replaces the token, so that one that was copied is noticed when either copy is used again. A row is void once the session
 * stamp of its person has changed.
 */
@Component
public class RememberedDevices {

    /** How long a device stays signed in without being used. */
    public static final Duration KEPT = Duration.ofDays(90);

    /** A browser that asks for several things at once brings the token before once more. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a token is worth. */
    public enum Token {
        CURRENT,
        /** Replaced a moment ago, by another request of the same device. */
        REPLACED,
        /** Replaced long ago, so that there are two who have it. */
        STOLEN
    }

    /** A remembered device. */
    public record Device(
            UUID id,
            PersonId person,
            int sessionStamp,
            String digest,
            String digestBefore,
            Optional<Instant> replacedAt,
            Instant createdAt,
            Instant usedAt,
            String browser,
            String network) {

        static Device of(ResultSet row) throws SQLException {
            return new Device(
                    uuid(row, "id"),
                    new PersonId(uuid(row, "person_id")),
                    row.getInt("session_stamp"),
                    Objects.requireNonNull(row.getString("token_digest")),
                    Objects.requireNonNull(row.getString("digest_before")),
                    optionalInstant(row, "replaced_at"),
                    instant(row, "created_at"),
                    instant(row, "used_at"),
                    Objects.requireNonNull(row.getString("browser")),
                    Objects.requireNonNull(row.getString("network")));
        }
    }

    /** Adds a device of a person who has just signed in. */
    @Transactional
    public UUID add(PersonId person, int sessionStamp, String digest, String userAgent, String network) {
        jdbc.sql("delete from signin_remembered_device where used_at < :gone")
                .param("gone", timestamp(clock.instant().minus(KEPT)))
                .update();
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                        insert into signin_remembered_device (id, person_id, session_stamp, token_digest, digest_before,
                            created_at, used_at, browser, network)
                        values (:id, :person, :stamp, :digest, '', :now, :now, :browser, :network)""")
                .param("id", id)
                .param("person", person.value())
                .param("stamp", sessionStamp)
                .param("digest", digest)
                .param("now", timestamp(clock.instant()))
                .param("browser", BrowserName.of(userAgent))
                .param("network", network)
                .update();
        return id;
    }

    /** The device, unless it has not been used for too long. */
    public Optional<Device> find(UUID id) {
        return jdbc.sql("select * from signin_remembered_device where id = :id and used_at >= :gone")
                .param("id", id)
                .param("gone", timestamp(clock.instant().minus(KEPT)))
                .query((row, _) -> Device.of(row))
                .optional();
    }

    /** What this token of the device is worth now. */
    public Token judge(Device device, String digest) {
        if (device.digest().equals(digest)) {
            return Token.CURRENT;
        }
        var overlaps = device.replacedAt()
                .filter(moment -> moment.isAfter(clock.instant().minus(OVERLAP)))
                .isPresent();
        return overlaps && device.digestBefore().equals(digest) ? Token.REPLACED : Token.STOLEN;
    }

    /** Replaces the token; false if another request was faster. */
    public boolean replace(Device device, String digest) {
        return jdbc.sql("""
                                update signin_remembered_device set digest_before = token_digest, token_digest = :digest,
                                    replaced_at = :now, used_at = :now
                                where id = :id and token_digest = :before""")
                        .param("digest", digest)
                        .param("now", timestamp(clock.instant()))
                        .param("id", device.id())
                        .param("before", device.digest())
                        .update()
                == 1;
    }

    /** Those of a person that still stay signed in. */
    List<Device> of(PersonId person, int sessionStamp) {
        return jdbc.sql("""
                        select * from signin_remembered_device
                        where person_id = :person and session_stamp = :stamp and used_at >= :gone
                        order by used_at desc, id""")
                .param("person", person.value())
                .param("stamp", sessionStamp)
                .param("gone", timestamp(clock.instant().minus(KEPT)))
                .query((row, _) -> Device.of(row))
                .list();
    }

    /** Forgets a device; false if the person has no such device. */
    public boolean forget(UUID id, PersonId person) {
        return jdbc.sql("delete from signin_remembered_device where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Forgets all devices of a person but one; null for none. */
    public int forgetOthers(@Nullable UUID kept, PersonId person) {
        return jdbc.sql("""
                        delete from signin_remembered_device
                        where person_id = :person and (cast(:kept as uuid) is null or id <> cast(:kept as uuid))""").param("person", person.value()).param("kept", kept).update();
    }
}
