package org.beret.signin.secondfactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.beret.shared.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** The file with the key of the second factor, which only its owner reads. */
record SecondFactorKeyFile(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactorKeyFile.class);
    private static final int KEY_BYTES = 32;

    boolean exists() {
        return Files.exists(path);
    }

    /** Where it is, for a sentence. */
    Path place() {
        return path.toAbsolutePath();
    }

    byte[] read() {
        try {
            return Base64.getDecoder().decode(Files.readString(path).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the second factor cannot be read from " + path, e);
        } catch (IllegalArgumentException damaged) {
            throw new WrongKey("The key of the second factor in " + place() + " is damaged.");
        }
    }

    String fingerprint() {
        return KeyFingerprint.of(read());
    }

    void make() {
        var key = KeyGenerators.secureRandom(KEY_BYTES).generateKey();
        try {
            PrivateFile.create(path, Base64.getEncoder().encodeToString(key));
            LOG.info("The secrets of authenticator apps are encrypted with a new key in {}; back this file up", path);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the second factor cannot be written to " + path, e);
        }
    }

    /** For a key that serves nothing: another server was faster, and it must not be taken for the key in use. */
    void delete() {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The key in " + path + " serves nothing and cannot be deleted", e);
        }
    }
}
