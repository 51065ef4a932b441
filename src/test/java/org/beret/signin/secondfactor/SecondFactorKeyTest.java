package org.beret.signin.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.beret.identity.PersonId;
import org.beret.shared.BusinessRuleViolation;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Secrets are read with the key and for the person they were written with, and never else. */
class SecondFactorKeyTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private final JdbcClient table = table();
    private final KeyFingerprint inUse = new KeyFingerprint(table);
    private SecondFactorKey key;
    private final PersonId person = PersonId.next();

    @BeforeEach
    void aKey() {
        key = server("data/key");
    }

    @Test
    void whatIsEncryptedIsReadAgainAlsoAfterARestart() {
        var encrypted = key.encrypt(person, SECRET);

        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("1234567890");
        assertThat(key.decrypt(person, encrypted)).hasValue(SECRET);
        assertThat(server("data/key").decrypt(person, encrypted)).hasValue(SECRET);
    }

    @Test
    void theSecretOfOneDoesNotServeAnother() {
        assertThat(key.decrypt(PersonId.next(), key.encrypt(person, SECRET))).isEmpty();
    }

    @Test
    void aServerWithoutTheKeyOrWithAnotherOneDoesNotStart() throws Exception {
        var encrypted = key.encrypt(person, SECRET);
        Files.writeString(folder.resolve("other"), Base64.getEncoder().encodeToString(new byte[32]));

        assertThatThrownBy(() -> server("missing"))
                .isInstanceOf(WrongKey.class)
                .hasMessageContaining("there is no file");
        assertThatThrownBy(() -> server("other"))
                .isInstanceOf(WrongKey.class)
                .hasMessageContaining("codes are checked with");
        Files.writeString(folder.resolve("other"), "no key");
        assertThatThrownBy(() -> server("other")).isInstanceOf(WrongKey.class).hasMessageContaining("is damaged");
        assertThat(server("data/key").decrypt(person, encrypted)).hasValue(SECRET);
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void ofTwoServersThatStartedWithoutAKeyOneMakesItAndTheOtherSetsUpNoApp() {
        var other = server("other");
        key.encrypt(person, SECRET);

        assertThatThrownBy(() -> other.encrypt(person, SECRET)).isInstanceOf(BusinessRuleViolation.class);
        assertThat(folder.resolve("other")).doesNotExist();
        assertThat(key.isHere()).isTrue();
        assertThat(other.isHere()).as("leaves to others what is encrypted").isFalse();
    }

    @Test
    void lookingForAKeyMakesNone() {
        assertThat(key.isHere()).isFalse();
        assertThat(folder.resolve("data/key")).doesNotExist();
    }

    @Test
    void aKeyThatIsMadeTooLateIsTakenBack() {
        var other = new SecondFactorKey(folder.resolve("other"), "", new KeyFingerprint(table) {
            @Override
            String claim(String fingerprint) {
                key.encrypt(person, SECRET);
                return super.claim(fingerprint);
            }
        });

        assertThatThrownBy(() -> other.encrypt(person, SECRET)).isInstanceOf(BusinessRuleViolation.class);
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void aLostKeyIsGivenUpByItsName() {
        var encrypted = key.encrypt(person, SECRET);
        var lost = inUse.inUse().orElseThrow();

        assertThatThrownBy(() -> new SecondFactorKey(folder.resolve("new"), "000000000000", inUse))
                .isInstanceOf(WrongKey.class);
        var next = new SecondFactorKey(folder.resolve("new"), lost, inUse);
        assertThat(next.decrypt(person, encrypted)).isEmpty();
        assertThat(next.decrypt(person, next.encrypt(person, SECRET))).hasValue(SECRET);
        assertThat(inUse.inUse()).isNotEqualTo(Optional.of(lost));
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws Exception {
        key.encrypt(person, SECRET);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/key"))))
                .isEqualTo("rw-------");
    }

    private SecondFactorKey server(String file) {
        return new SecondFactorKey(folder.resolve(file), "", inUse);
    }

    private static JdbcClient table() {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        var jdbc = JdbcClient.create(source);
        jdbc.sql("create table signin_totp_key (id smallint primary key, fingerprint varchar(12) not null)")
                .update();
        return jdbc;
    }
}
