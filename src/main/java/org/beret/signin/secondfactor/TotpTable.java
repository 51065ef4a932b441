package org.beret.signin.secondfactor;

import static org.beret.shared.SqlValues.timestamp;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The authenticator apps of people, one each: the encrypted secret and the last step whose code was used. */
@Component
class TotpTable implements PersonalDataSource {

    private final JdbcClient jdbc;
    private final Clock clock;

    TotpTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean has(PersonId person) {
        return encryptedSecret(person).isPresent();
    }

    Optional<byte[]> encryptedSecret(PersonId person) {
        return jdbc.sql("select secret from signin_totp where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> row.getBytes("secret"))
                .optional();
    }

    /** Puts an app in the place of any before, the code of a step being used already. */
    void save(PersonId person, byte[] encryptedSecret, long step) {
        delete(person);
        jdbc.sql("""
                        insert into signin_totp (person_id, secret, last_step, created_at)
                        values (:person, :secret, :step, :now)""")
                .param("person", person.value())
                .param("secret", encryptedSecret)
                .param("step", step)
                .param("now", timestamp(clock.instant()))
                .update();
    }

    /** Marks the code of a step as used; false if it, or a later one, was used before: of two at once one is first. */
    boolean use(PersonId person, long step) {
        return jdbc.sql("update signin_totp set last_step = :step where person_id = :person and last_step < :step")
                        .param("step", step)
                        .param("person", person.value())
                        .update()
                > 0;
    }

    void delete(PersonId person) {
        jdbc.sql("delete from signin_totp where person_id = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    public String section() {
        return "authenticator";
    }

    /** When it was set up, and never the secret; {@link SecondFactor} forgets it. */
    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return jdbc.sql("select created_at from signin_totp where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> Map.<String, @Nullable Object>of(
                        "created_at",
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
