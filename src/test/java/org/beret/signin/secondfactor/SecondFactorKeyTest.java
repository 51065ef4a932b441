package org.beret.signin.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.beret.identity.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are read with the key and for the person they were written with, and never else. */
class SecondFactorKeyTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private SecondFactorKey key;
    private final PersonId person = PersonId.next();

    @BeforeEach
    void aKey() {
        key = new SecondFactorKey(folder.resolve("data/key"));
    }

    @Test
    void whatIsEncryptedIsReadAgainAlsoAfterARestart() {
        var encrypted = key.encrypt(person, SECRET);

        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("1234567890");
        assertThat(key.decrypt(person, encrypted)).hasValue(SECRET);
        assertThat(new SecondFactorKey(folder.resolve("data/key")).decrypt(person, encrypted))
                .hasValue(SECRET);
    }

    @Test
    void theSecretOfOneDoesNotServeAnother() {
        assertThat(key.decrypt(PersonId.next(), key.encrypt(person, SECRET))).isEmpty();
    }

    @Test
    void withAnotherKeyOrNoneNothingIsRead() {
        var encrypted = key.encrypt(person, SECRET);
        var other = new SecondFactorKey(folder.resolve("other"));

        assertThat(other.decrypt(person, encrypted)).isEmpty();
        other.encrypt(person, SECRET);
        assertThat(other.decrypt(person, encrypted)).isEmpty();
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws Exception {
        key.encrypt(person, SECRET);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/key"))))
                .isEqualTo("rw-------");
    }
}
