package org.beret.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the first account of a new server. Whoever reads the log holds the one-time token; it is kept only as a digest,
 * made anew at each start until it is used, and worth nothing once an administrator exists.
 */
@Service
class FirstAdministrator {

    private static final int SHORTEST_PASSWORD = 12;

    private final PersonRepository people;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstAdministrator(PersonRepository people, PasswordEncoder passwords, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isMissing() {
        return !people.existsByRole(Role.ADMINISTRATOR);
    }

    /** A fresh token; tokens of earlier starts are void from now on. */
    @Transactional
    String issueToken() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from accounts_first_administrator_token").update();
        jdbc.sql("insert into accounts_first_administrator_token (id, token_hash, created_at) values (1, :hash, :now)")
                .param("hash", digest(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    boolean accepts(String token) {
        return jdbc.sql("select count(*) from accounts_first_administrator_token where token_hash = :hash")
                        .param("hash", digest(token))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * Opens the account and uses the token up.
     *
     * @throws BusinessRuleViolation if the token is not the last one issued, or the password is too short
     */
    @Transactional
    void open(String token, String email, String givenName, String familyName, String password, Language language) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new BusinessRuleViolation("first-administrator.short-password", SHORTEST_PASSWORD);
        }
        var used = jdbc.sql("delete from accounts_first_administrator_token where token_hash = :hash")
                .param("hash", digest(token))
                .update();
        if (used == 0 || !isMissing()) {
            throw new BusinessRuleViolation("first-administrator.void-token");
        }
        people.save(new Person(Role.ADMINISTRATOR, email, givenName, familyName, language, passwords.encode(password)));
    }

    private static String digest(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
