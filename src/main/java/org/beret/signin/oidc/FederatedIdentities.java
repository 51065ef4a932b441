package org.beret.signin.oidc;

import static org.beret.shared.SqlValues.timestamp;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.beret.signin.SignInMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which identifier (issuer and subject) a provider knows a person; one of each issuer. */
@Component
class FederatedIdentities implements PersonalDataSource, SignInMethod {

    private final JdbcClient jdbc;
    private final Clock clock;

    FederatedIdentities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<PersonId> find(String issuer, String subject) {
        return jdbc.sql("select person_id from signin_federated_identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Keeps it; false if the issuer knows the person by another identifier already, or two came at once. */
    boolean link(String issuer, String subject, PersonId person) {
        return jdbc.sql("""
                                insert into signin_federated_identity (issuer, subject, person_id, linked_at)
                                values (:issuer, :subject, :person, :now) on conflict do nothing""")
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("person", person.value())
                        .param("now", timestamp(clock.instant()))
                        .update()
                > 0;
    }

    /** What a provider asks of its people does not count here, but where the operator has said so. */
    @Override
    public boolean isSetUp(PersonId person) {
        return false;
    }

    /** The person is found by the claim again, the next time, and linked to the identifier that the provider has for them then. */
    @Override
    public void forget(PersonId person) {
        erase(person);
    }

    @Override
    public String section() {
        return "identities";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return jdbc.sql("""
                        select issuer, subject, linked_at from signin_federated_identity
                        where person_id = :person order by linked_at""")
                .param("person", person.value())
                .query((row, _) -> Map.<String, @Nullable Object>of(
                        "issuer",
                        row.getString("issuer"),
                        "subject",
                        row.getString("subject"),
                        "linked_at",
                        row.getObject("linked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("delete from signin_federated_identity where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
