package org.beret.signin.passkeys;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.beret.identity.PersonId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.beret.signin.CredentialChange;
import org.beret.signin.CredentialChanges;
import org.beret.signin.SignInMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of people: lists, names and removes them; {@link PasskeyRegistration} makes them. Whoever calls it says whose they are. */
@Component
public class Passkeys implements SignInMethod {

    private final PasskeyTable table;
    private final CredentialChanges changes;
    private final JdbcClient jdbc;

    Passkeys(PasskeyTable table, CredentialChanges changes, JdbcClient jdbc) {
        this.table = table;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** The passkeys of a person, the oldest first. */
    public List<Passkey> of(PersonId person) {
        return jdbc.sql("""
                        select id, name, created_at, used_at from signin_passkey
                        where person_id = :person order by created_at, id""")
                .param("person", person.value())
                .query((row, _) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("used_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Gives a passkey of the person another name.
     *
     * @throws BusinessRuleViolation if it is empty or too long
     * @throws UnknownId if the person has no such passkey
     */
    @Transactional
    public void rename(PersonId person, UUID passkey, String name) {
        var renamed = jdbc.sql("update signin_passkey set name = :name where id = :id and person_id = :person")
                .param("name", PasskeyName.valid(name))
                .param("id", passkey)
                .param("person", person.value())
                .update();
        found(renamed, passkey);
    }

    /**
     * Removes a passkey of the person.
     *
     * @throws UnknownId if the person has no such passkey
     */
    @Transactional
    public void remove(PersonId person, UUID passkey) {
        var removed = jdbc.sql("delete from signin_passkey where id = :id and person_id = :person")
                .param("id", passkey)
                .param("person", person.value())
                .update();
        found(removed, passkey);
        changes.record(person, CredentialChange.PASSKEY_REMOVED);
    }

    private static void found(int rows, UUID passkey) {
        if (rows == 0) {
            throw new UnknownId(passkey);
        }
    }

    @Override
    public boolean isSetUp(PersonId person) {
        return !table.findByUserId(PasskeyOwners.user(person)).isEmpty();
    }

    @Override
    public void forget(PersonId person) {
        table.delete(person);
    }
}
