package org.beret.signin;

import static org.beret.shared.SqlValues.timestamp;
import static org.beret.shared.SqlValues.uuid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.beret.identity.PersonId;
import org.beret.shared.SiteCookies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Devices at which somebody has signed in before: they get their password looked at, whatever others guess. A random token
 * in a cookie, its digest in the database; it signs nobody in. A shared device is known to each who used it.
 */
@Component
public class KnownDevices {

    private static final String COOKIE = "BERET-DEVICE";

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int TOKEN_BYTES = 18;
    private static final int COUNTED = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SiteCookies cookies;
    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock, SiteCookies cookies) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cookies = cookies;
    }

    /** The token that a request brings; empty if it brings none. */
    String token(HttpServletRequest request) {
        return cookies.read(request, COOKIE).orElse("");
    }

    /** What stands for a device where attempts are counted: shorter than a digest, and none of its own. */
    static String counted(String token) {
        return "device " + TokenDigest.of(token).substring(0, COUNTED);
    }

    /** Whether the person has signed in with this token in the last half year. */
    boolean knows(String token, PersonId person) {
        return jdbc.sql("""
                                select count(*) from signin_known_device
                                where token_digest = :digest and person_id = :person and seen_at >= :start""")
                        .param("digest", TokenDigest.of(token))
                        .param("person", person.value())
                        .param("start", timestamp(clock.instant().minus(KEPT)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Who has signed in on the device of this request in the last half year. */
    public List<PersonId> people(HttpServletRequest request) {
        return jdbc.sql("select person_id from signin_known_device where token_digest = :digest and seen_at >= :start")
                .param("digest", TokenDigest.of(token(request)))
                .param("start", timestamp(clock.instant().minus(KEPT)))
                .query((row, _) -> new PersonId(uuid(row, "person_id")))
                .list();
    }

    /** Remembers the device of this request for a person who has just signed in. */
    @Transactional
    public void remember(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var known = token(request);
        var token = known.isEmpty() ? generate() : known;
        forgetBefore(token, person);
        jdbc.sql("insert into signin_known_device (token_digest, person_id, seen_at) values (:digest, :person, :now)")
                .param("digest", TokenDigest.of(token))
                .param("person", person.value())
                .param("now", timestamp(clock.instant()))
                .update();
        cookies.send(request, response, COOKIE, token, KEPT);
    }

    /** Forgets all devices of a person. */
    public void forget(PersonId person) {
        jdbc.sql("delete from signin_known_device where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** The row that is written anew, and those of devices that have not been seen for long: each by its index, together they would scan. */
    private void forgetBefore(String token, PersonId person) {
        jdbc.sql("delete from signin_known_device where token_digest = :digest and person_id = :person")
                .param("digest", TokenDigest.of(token))
                .param("person", person.value())
                .update();
        jdbc.sql("delete from signin_known_device where seen_at < :start")
                .param("start", timestamp(clock.instant().minus(KEPT)))
                .update();
    }

    private static String generate() {
        var token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
