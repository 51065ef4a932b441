package org.beret.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import org.beret.identity.Role;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.signin.Passwords;
import org.beret.signin.SignInName;
import org.beret.signin.TokenDigest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the first account of a new server. Whoever reads the log holds the one-time token; it is kept only as a digest,
 * made anew at each start until it is used, and worth nothing once an administrator exists.
 */
@Component
public class FirstAdministrator {

    private final PersonRepository people;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstAdministrator(PersonRepository people, Passwords passwords, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean isMissing() {
        return !people.existsByRole(Role.ADMINISTRATOR);
    }

    /** A fresh token; tokens of earlier starts are void from now on. */
    @Transactional
    public String issueToken() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from people_first_administrator_token").update();
        jdbc.sql("insert into people_first_administrator_token (id, token_hash, created_at) values (1, :hash, :now)")
                .param("hash", TokenDigest.of(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    public boolean accepts(String token) {
        return jdbc.sql("select count(*) from people_first_administrator_token where token_hash = :hash")
                        .param("hash", TokenDigest.of(token))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * Opens the account and uses the token up.
     *
     * @throws BusinessRuleViolation if the token is not the last one issued, or what was typed cannot be kept
     */
    @Transactional
    public void open(
            String token, String email, String givenName, String familyName, String password, Language language) {
        if (!accepts(token)) {
            throw new BusinessRuleViolation("first-administrator.void-token");
        }
        check(email, givenName, familyName);
        Passwords.check(password);
        var deleted = jdbc.sql("delete from people_first_administrator_token where token_hash = :hash")
                .param("hash", TokenDigest.of(token))
                .update();
        if (deleted == 0 || !isMissing()) {
            throw new BusinessRuleViolation("first-administrator.void-token");
        }
        people.save(new Person(Role.ADMINISTRATOR, email, givenName, familyName, language, passwords.hash(password)));
    }

    private void check(String email, String givenName, String familyName) {
        if (!NewPerson.isAddress(SignInName.normalized(email))) {
            throw new BusinessRuleViolation("person.refused.email");
        }
        if (people.existsByEmail(SignInName.normalized(email))) {
            throw new BusinessRuleViolation("person.refused.email-taken");
        }
        if (givenName.length() > NewPerson.LONGEST_NAME || familyName.length() > NewPerson.LONGEST_NAME) {
            throw new BusinessRuleViolation("person.refused.long-name", NewPerson.LONGEST_NAME);
        }
    }
}
