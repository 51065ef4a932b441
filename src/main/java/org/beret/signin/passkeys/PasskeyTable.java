package org.beret.signin.passkeys;

import static org.beret.shared.SqlValues.timestamp;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.beret.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The public halves of passkeys, as the protocol stores and finds them. The user of the protocol is the person's id. */
@Component
class PasskeyTable implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void save(CredentialRecord passkey) {
        if (!update(passkey)) {
            insert(passkey);
        }
    }

    /** After it was used. */
    private boolean update(CredentialRecord passkey) {
        return jdbc.sql("""
                                update signin_passkey set signature_count = :count, used_at = :now
                                where credential_id = :credential""")
                        .param("count", passkey.getSignatureCount())
                        .param("now", timestamp(clock.instant()))
                        .param("credential", passkey.getCredentialId().toBase64UrlString())
                        .update()
                > 0;
    }

    private void insert(CredentialRecord passkey) {
        var attestation = passkey.getAttestationObject();
        jdbc.sql("""
                        insert into signin_passkey (id, person_id, credential_id, name, public_key, attestation, transports,
                            signature_count, verified, backup_eligible, backed_up, created_at, used_at)
                        values (:id, :person, :credential, :name, :key, :attestation, :transports,
                            :count, :verified, :eligible, :backed, :now, :now)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param(
                        "person",
                        PasskeyOwners.person(passkey.getUserEntityUserId()).value())
                .param("credential", passkey.getCredentialId().toBase64UrlString())
                .param("name", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("attestation", attestation == null ? null : attestation.getBytes())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backed", passkey.isBackupState())
                .param("now", timestamp(clock.instant()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from signin_passkey where credential_id = :credential")
                .param("credential", credential.toBase64UrlString())
                .query((row, _) -> PasskeyRow.of(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return jdbc.sql("select * from signin_passkey where person_id = :person order by created_at")
                .param("person", PasskeyOwners.person(user).value())
                .query((row, _) -> PasskeyRow.of(row))
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from signin_passkey where credential_id = :credential")
                .param("credential", credential.toBase64UrlString())
                .update();
    }

    /** Deletes all of a person. */
    void delete(PersonId person) {
        jdbc.sql("delete from signin_passkey where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
