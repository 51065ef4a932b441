package org.beret.signin.sessions;

import static org.beret.shared.SqlValues.instant;
import static org.beret.shared.SqlValues.optionalInstant;
import static org.beret.shared.SqlValues.optionalUuid;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of sessions. A row that is gone ends its session at the next request, on whichever server that is. One whose
 * session timed out is deleted when another begins.
 */
@Component
class SessionTable {

    /** How exactly it is known when a session was seen last: not every click is a write. */
    static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration timeout;
    private final Duration goneAfter;

    SessionTable(JdbcClient jdbc, Clock clock, @Value("${server.servlet.session.timeout}") Duration timeout) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.timeout = timeout;
        this.goneAfter = timeout.plus(SEEN_STEP.multipliedBy(5));
    }

    /** A row. */
    record Row(
            UUID id,
            PersonId person,
            Token token,
            Instant beganAt,
            Instant endsAt,
            Instant seenAt,
            Optional<Instant> provedAt,
            String browser,
            String network,
            Optional<UUID> device) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    uuid(row, "id"),
                    new PersonId(uuid(row, "person_id")),
                    Token.of(row),
                    instant(row, "began_at"),
                    instant(row, "ends_at"),
                    instant(row, "seen_at"),
                    optionalInstant(row, "proved_at"),
                    Objects.requireNonNull(row.getString("browser")),
                    Objects.requireNonNull(row.getString("network")),
                    optionalUuid(row, "device_id"));
        }
    }

    /** What lets another server go on with the session: digest of the cookie, stamp of the account, what was proved. */
    record Token(String digest, int stamp, String factors) {

        static Token of(ResultSet row) throws SQLException {
            return new Token(
                    Objects.requireNonNull(row.getString("token_digest")),
                    row.getInt("session_stamp"),
                    Objects.requireNonNull(row.getString("factors")));
        }
    }

    /** Who began a session and where; the device if it is one that stays signed in. */
    record Begun(PersonId person, Token token, String browser, String network, Optional<UUID> device) {}

    /**
     * Adds a session that begins now.
     *
     * @param proved whether the person has just proved who they are
     */
    UUID add(Begun begun, Duration longest, boolean proved) {
        deleteGone();
        deleteBeyond(SessionLimits.PER_PERSON - 1, begun.person());
        var now = clock.instant();
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                        insert into signin_session (id, person_id, token_digest, session_stamp, factors, began_at, ends_at, seen_at,
                            proved_at, browser, network, device_id)
                        values (:id, :person, :digest, :stamp, :factors, :now, :end, :now, :proved, :browser, :network,
                            :device)""")
                .param("digest", begun.token().digest())
                .param("stamp", begun.token().stamp())
                .param("factors", begun.token().factors())
                .param("id", id)
                .param("person", begun.person().value())
                .param("now", timestamp(now))
                .param("end", timestamp(now.plus(longest)))
                .param("proved", proved ? timestamp(now) : null)
                .param("browser", begun.browser())
                .param("network", begun.network())
                .param("device", begun.device().orElse(null))
                .update();
        return id;
    }

    private void deleteGone() {
        jdbc.sql("delete from signin_session where seen_at < :gone")
                .param("gone", timestamp(clock.instant().minus(goneAfter)))
                .update();
    }

    /** Ends the sessions of a person that were used least recently. */
    private void deleteBeyond(int kept, PersonId person) {
        jdbc.sql("""
                        delete from signin_session where id in (
                            select id from signin_session where person_id = :person
                            order by seen_at desc, id desc offset :kept rows)""").param("person", person.value()).param("kept", kept).update();
    }

    Optional<Row> find(UUID id, PersonId person) {
        return jdbc.sql("select * from signin_session where id = :id and person_id = :person")
                .param("id", id)
                .param("person", person.value())
                .query((row, _) -> Row.of(row))
                .optional();
    }

    /** A session that was used within the time after which one ends, whoever's it is. */
    Optional<Row> findUsed(UUID id) {
        var now = clock.instant();
        return jdbc.sql("select * from signin_session where id = :id and seen_at > :unused and ends_at > :now")
                .param("id", id)
                .param("unused", timestamp(now.minus(timeout)))
                .param("now", timestamp(now))
                .query((row, _) -> Row.of(row))
                .optional();
    }

    /** Those that have not timed out, the one seen last first. */
    List<Row> of(PersonId person) {
        return jdbc.sql("""
                        select * from signin_session where person_id = :person and seen_at >= :gone and ends_at > :now
                        order by seen_at desc, id""")
                .param("person", person.value())
                .param("gone", timestamp(clock.instant().minus(goneAfter)))
                .param("now", timestamp(clock.instant()))
                .query((row, _) -> Row.of(row))
                .list();
    }

    void markSeen(UUID id) {
        jdbc.sql("update signin_session set seen_at = :now where id = :id")
                .param("now", timestamp(clock.instant()))
                .param("id", id)
                .update();
    }

    void stamp(UUID id, int sessionStamp) {
        jdbc.sql("update signin_session set session_stamp = :stamp where id = :id")
                .param("stamp", sessionStamp)
                .param("id", id)
                .update();
    }

    void markProved(UUID id) {
        jdbc.sql("update signin_session set proved_at = :now where id = :id")
                .param("now", timestamp(clock.instant()))
                .param("id", id)
                .update();
    }

    /** False if the person has no such session. */
    boolean delete(UUID id, PersonId person) {
        return jdbc.sql("delete from signin_session where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Deletes all sessions of a person but one. */
    int deleteOthers(UUID kept, PersonId person) {
        return jdbc.sql("delete from signin_session where id <> :kept and person_id = :person")
                .param("kept", kept)
                .param("person", person.value())
                .update();
    }

    void deleteAll(PersonId person) {
        jdbc.sql("delete from signin_session where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
