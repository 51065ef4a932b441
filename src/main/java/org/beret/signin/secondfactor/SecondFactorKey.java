package org.beret.signin.secondfactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.beret.identity.PersonId;
import org.beret.shared.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Encrypts the secrets of authenticator apps (AES-256-GCM) with a key that stands in a file, outside the database and its
 * dumps: {@code beret.second-factor.key}, the same on all nodes, made when the first app is set up. Each secret is bound to
 * its person, so that a row of one cannot serve another.
 */
@Component
class SecondFactorKey {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactorKey.class);
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 16;

    private final Path file;

    SecondFactorKey(@Value("${beret.second-factor.key}") Path file) {
        this.file = file;
    }

    byte[] encrypt(PersonId person, byte[] secret) {
        var bound = ByteBuffer.allocate(ID_BYTES + secret.length);
        put(bound, person.value()).put(secret);
        return encryptor(readOrMake()).encrypt(bound.array());
    }

    /** The secret; empty if it was encrypted with another key or for another person, which the log says. */
    Optional<byte[]> decrypt(PersonId person, byte[] encrypted) {
        try {
            var bound = ByteBuffer.wrap(encryptor(read()).decrypt(encrypted));
            if (new UUID(bound.getLong(), bound.getLong()).equals(person.value())) {
                var secret = new byte[bound.remaining()];
                bound.get(secret);
                return Optional.of(secret);
            }
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException unreadable) {
            LOG.error(
                    "The one-time codes of {} cannot be checked: {} is not the key they were set up with ({}). Restore it "
                            + "from your backup, or give the person a new code for the first sign-in.",
                    person,
                    file.toAbsolutePath(),
                    unreadable.getMessage());
        }
        return Optional.empty();
    }

    private static ByteBuffer put(ByteBuffer into, UUID id) {
        return into.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static BytesEncryptor encryptor(byte[] key) {
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key, "AES")).build();
    }

    private synchronized byte[] readOrMake() {
        if (Files.notExists(file)) {
            make();
        }
        return read();
    }

    private byte[] read() {
        try {
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the second factor cannot be read from " + file, e);
        }
    }

    private void make() {
        var key = KeyGenerators.secureRandom(KEY_BYTES).generateKey();
        try {
            PrivateFile.create(file, Base64.getEncoder().encodeToString(key));
            LOG.info("The secrets of authenticator apps are encrypted with a new key in {}; back this file up", file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the second factor cannot be written to " + file, e);
        }
    }
}
