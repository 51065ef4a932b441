package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.beret.certificates.startup.BadKey;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key of the installation: made once, never silently replaced, rotated on command. */
class SigningKeysTest {

    @TempDir
    private Path folder;

    private Path file;
    private JdbcClient jdbc;

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        var database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        file = folder.resolve("keys").resolve("key.pem");
    }

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerReadsAndLaterStartsUseIt() throws Exception {
        var first = start("").current().id();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(start("").current().id()).isEqualTo(first);
        assertThat(start("").all())
                .singleElement()
                .satisfies(key -> assertThat(key.retiredAt()).isNull());
    }

    @Test
    void aMissingKeyStopsTheStartWhileThereAreCertificates() throws Exception {
        var id = start("").current().id();
        aCertificate();
        Files.delete(file);

        assertThatThrownBy(() -> start("")).isInstanceOfSatisfying(BadKey.class, bad -> {
            assertThat(bad).hasMessageContaining("there is no file").hasMessageContaining("key.pem");
            assertThat(bad.remedy()).contains("backup").contains("--beret.certificates.rotate-key-from=" + id);
        });
        assertThat(file).doesNotExist();
    }

    @Test
    void anUnreadableOrAnotherKeyStopsTheStart() throws Exception {
        start("");
        aCertificate();

        Files.writeString(file, "no key at all");
        assertThatThrownBy(() -> start("")).isInstanceOf(BadKey.class).hasMessageContaining("cannot be read");
        Files.writeString(file, SigningKey.generate().pem());
        assertThatThrownBy(() -> start(""))
                .isInstanceOf(BadKey.class)
                .hasMessageContaining("signs its certificates with");
    }

    @Test
    void anotherServerThatHasNoFileOrAnotherKeyIsRefusedFromTheFirstDay() throws Exception {
        var id = start("").current().id();
        var other = SigningKey.generate();

        assertThatThrownBy(() -> startAt(folder.resolve("second.pem")))
                .isInstanceOfSatisfying(
                        BadKey.class, bad -> assertThat(bad.remedy()).contains("from another server"));
        Files.writeString(folder.resolve("third.pem"), other.pem());
        assertThatThrownBy(() -> startAt(folder.resolve("third.pem"))).isInstanceOf(BadKey.class);

        assertThat(folder.resolve("second.pem")).doesNotExist();
        assertThat(start("").current().id()).as("and the first goes on").isEqualTo(id);
        assertThat(start("").all())
                .singleElement()
                .extracting(PublishedKey::retiredAt)
                .isNull();
    }

    @Test
    void ofServersThatStartAtOnceOneBringsTheKeyAndTheOthersAreRefused() throws Exception {
        var together = new CyclicBarrier(4);
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = IntStream.range(0, 4)
                    .mapToObj(number -> servers.submit(() -> {
                        together.await();
                        return startAt(folder.resolve(number + ".pem"))
                                .current()
                                .id();
                    }))
                    .toList();
            var started = starts.stream().filter(start -> isDone(start)).count();
            assertThat(started).isEqualTo(1);
        }
        assertThat(jdbc.sql("select count(*) from certificates_key where retired_at is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".pem"))).hasSize(1);
        }
    }

    private static boolean isDone(Future<String> start) {
        try {
            return !start.get().isEmpty();
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(BadKey.class);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whereNoKeyIsInUseTheLastOneIsTakenUpAgainAndNoOther() throws Exception {
        var id = start("").current().id();
        aCertificate();
        jdbc.sql("update certificates_key set retired_at = current_timestamp").update();

        assertThatThrownBy(() -> startAt(folder.resolve("none.pem"))).isInstanceOf(BadKey.class);
        assertThat(start("").current().id()).isEqualTo(id);
        assertThat(start("").all())
                .singleElement()
                .extracting(PublishedKey::retiredAt)
                .isNull();
    }

    private SigningKeys startAt(Path key) {
        return new SigningKeys(jdbc, Clock.systemUTC(), key, "", "", "");
    }

    @Test
    void rotatingRetiresTheOldKeyOnceAndWhatItSignedStaysGood() throws Exception {
        var old = start("").current();
        aCertificate();

        var rotated = start(old.id()).current().id();

        assertThat(rotated).isNotEqualTo(old.id());
        assertThat(start(old.id()).current().id()).isEqualTo(rotated);
        assertThat(start("").find(old.id())).hasValueSatisfying(key -> {
            assertThat(key.retiredAt()).isNotNull();
            var message = "signed before".getBytes(StandardCharsets.UTF_8);
            assertThat(SigningKey.verifies(SigningKey.publicKey(key.publicKey()), message, old.sign(message)))
                    .isTrue();
        });
        assertThat(folder.resolve("keys").resolve("key.pem." + old.id() + ".retired"))
                .exists();
    }

    @Test
    void aLostKeyIsReplacedOnlyOnCommand() throws Exception {
        var lost = start("").current().id();
        aCertificate();
        Files.delete(file);

        assertThat(start(lost).current().id()).isNotEqualTo(lost);
        assertThat(start("").all()).hasSize(2);
    }

    @Test
    void aStolenKeySignsNoMoreAndSaysSinceWhenItIsStolen() {
        var stolen = start("").current().id();
        aCertificate();

        var current = startWithStolen(stolen, "2026-01-02T03:04:05Z").current().id();

        assertThat(current).isNotEqualTo(stolen);
        assertThat(startWithStolen(stolen, "2026-01-02T03:04:05Z").current().id())
                .as("once")
                .isEqualTo(current);
        assertThat(start("").find(stolen)).hasValueSatisfying(key -> {
            assertThat(key.stolenAt()).isEqualTo("2026-01-02T03:04:05Z");
            assertThat(key.retiredAt()).isNotNull();
        });
        assertThatThrownBy(() -> startWithStolen(stolen, "yesterday"))
                .isInstanceOf(BadKey.class)
                .hasMessageContaining("since when");
        assertThatThrownBy(() -> startWithStolen("nobody's", "2026-01-02T03:04:05Z"))
                .isInstanceOf(BadKey.class)
                .hasMessageContaining("nobody's");
    }

    private SigningKeys start(String rotateFrom) {
        return new SigningKeys(jdbc, Clock.systemUTC(), file, rotateFrom, "", "");
    }

    private SigningKeys startWithStolen(String id, String since) {
        return new SigningKeys(jdbc, Clock.systemUTC(), file, "", id, since);
    }

    private void aCertificate() {
        jdbc.sql("""
                        insert into certificates_certificate (id, number, person_id, country_code, centre_name, course_id,
                            edition, scope, issued_at, valid_until)
                        values (:id, 'N', :id, 'SN', 'C', 'c', 1, 'CORE', current_timestamp, current_date)""").param("id", UUID.randomUUID()).update();
    }
}
