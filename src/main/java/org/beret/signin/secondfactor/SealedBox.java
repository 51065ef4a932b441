package org.beret.signin.secondfactor;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;

/** AES-256-GCM over the id of what a secret is of, and the secret. */
record SealedBox(SecretKey key) implements KeptSecrets.Box {

    private static final int ID_BYTES = 16;

    @Override
    public byte[] seal(UUID of, byte[] secret) {
        var bound = ByteBuffer.allocate(ID_BYTES + secret.length)
                .putLong(of.getMostSignificantBits())
                .putLong(of.getLeastSignificantBits())
                .put(secret);
        return encryptor().encrypt(bound.array());
    }

    @Override
    public Optional<byte[]> open(UUID of, byte[] sealed) {
        try {
            var bound = ByteBuffer.wrap(encryptor().decrypt(sealed));
            if (new UUID(bound.getLong(), bound.getLong()).equals(of)) {
                var secret = new byte[bound.remaining()];
                bound.get(secret);
                return Optional.of(secret);
            }
        } catch (IllegalStateException | IllegalArgumentException otherKey) {
            // As if it were gone.
        }
        return Optional.empty();
    }

    private AesGcmBytesEncryptor encryptor() {
        return AesGcmBytesEncryptor.withSecretKey(key).build();
    }
}
