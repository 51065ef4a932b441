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
import org.beret.shared.BusinessRuleViolation;
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
 * dumps: {@code beret.second-factor.key}, the same on all nodes, made when the first app is set up. Once there is a key, a server
 * without it or with another one does not start, and sets up no app. Each secret is bound to its person, so that a row of one
 * cannot serve another.
 */
@Component
class SecondFactorKey {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactorKey.class);
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 16;

    private final Path file;
    private final KeyFingerprint fingerprint;

    /**
     * Looks whether the file holds the key in use, if there is one.
     *
     * @param lost the fingerprint of a key in use that nobody has any more, so that another one may be made; else empty
     * @throws WrongKey if the file does not
     */
    SecondFactorKey(
            @Value("${beret.second-factor.key}") Path file,
            @Value("${beret.second-factor.lost-key:}") String lost,
            KeyFingerprint fingerprint) {
        this.file = file;
        this.fingerprint = fingerprint;
        fingerprint.forget(lost);
        fingerprint.inUse().ifPresent(this::requireInUse);
    }

    private void requireInUse(String inUse) {
        var place = file.toAbsolutePath();
        if (Files.notExists(file)) {
            throw new WrongKey(
                    "The key of the second factor, " + inUse + ", is missing: there is no file " + place + ".");
        }
        if (!inUse.equals(KeyFingerprint.of(read()))) {
            throw new WrongKey("The key of the second factor in " + place + " is " + KeyFingerprint.of(read())
                    + ", but codes are checked with " + inUse + ".");
        }
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
        var made = Files.notExists(file) && fingerprint.inUse().isEmpty();
        if (made) {
            make();
        }
        try {
            requireInUse(
                    Files.exists(file)
                            ? fingerprint.claim(KeyFingerprint.of(read()))
                            : fingerprint.inUse().orElseThrow());
        } catch (WrongKey wrong) {
            if (made) {
                delete();
            }
            LOG.error("No authenticator app can be set up: {}", wrong.getMessage());
            throw new BusinessRuleViolation("second-factor.no-key");
        }
        return read();
    }

    /** Another server was faster: what this one has made must not be taken for the key in use. */
    private void delete() {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key in " + file + " serves nothing and cannot be deleted", e);
        }
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
