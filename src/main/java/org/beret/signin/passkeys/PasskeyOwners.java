package org.beret.signin.passkeys;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.signin.SignInDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Tells the protocol whose passkey it is. A passkey knows its owner by the person's id, which does not change with name or
 * address and tells nobody who it is; the name is for the owner to choose among passkeys.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final SignInDirectory directory;

    PasskeyOwners(SignInDirectory directory) {
        this.directory = directory;
    }

    static Bytes user(PersonId person) {
        var id = person.value();
        return new Bytes(ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static PersonId person(Bytes user) {
        var bytes = ByteBuffer.wrap(user.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes user) {
        return directory.findById(person(user)).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return directory.find(name).map(PasskeyOwners::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(SignedInPerson person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(user(person.id()))
                .name(person.getUsername())
                .displayName(person.name().inFull())
                .build();
    }

    /** Accounts are made elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Passkeys make no accounts");
    }

    @Override
    public void delete(Bytes user) {
        throw new UnsupportedOperationException("Passkeys erase nobody");
    }
}
