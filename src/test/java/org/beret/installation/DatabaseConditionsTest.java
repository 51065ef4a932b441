package org.beret.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** What a database, a disk and a clock have to fulfil before a start makes anything. */
class DatabaseConditionsTest {

    private static final int LOCKED = 90020;
    private static final int DAMAGED = 90030;

    @ParameterizedTest
    @CsvSource({"-6, false", "-4, true", "4, true", "6, false"})
    void aClockFarFromThatOfTheDatabaseIsRefused(long minutes, boolean starts) throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            var environment = new MockEnvironment();
            environment.setProperty("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"));
            var conditions = new DatabaseConditions(
                    new DatabaseSettings(environment), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes)));

            if (starts) {
                assertThatCode(conditions::check).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(conditions::check).hasMessageContaining("The clock of this machine");
            }
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        var refusal = new DatabaseFailure(
                        "jdbc:postgresql://db.example/beret?password=secret",
                        new SQLException("FATAL: password authentication failed for user \"beret\"", "28P01"))
                .refusal();

        assertThat(refusal)
                .hasMessage(
                        "The database jdbc:postgresql://db.example/beret does not let this user in: password authentication"
                                + " failed for user \"beret\".");
        assertThat(refusal.remedy()).contains("BERET_DATABASE_PASSWORD");
    }

    @Test
    void ofAFileItIsToldWhatKeepsItClosed() {
        assertThat(ofFile(new SQLException("x", "x", LOCKED))).hasMessageContaining("Another process");
        assertThat(ofFile(new SQLException("x", "x", DAMAGED))).hasMessageContaining("damaged");
        assertThat(ofFile(new SQLException("x", new IOException("No space left on device"))))
                .hasMessageContaining("full");
    }

    @Test
    void aFullDiskIsToldBeforeTheDatabaseMeetsIt() {
        assertThatThrownBy(() -> PlaceConditions.checkRoom(Path.of("/srv"), 1024))
                .hasMessage("The disk of the database is full: 0 MB are free in /srv.");
        assertThatCode(() -> PlaceConditions.checkRoom(Path.of("/srv"), PlaceConditions.ROOM))
                .doesNotThrowAnyException();
    }

    private static UnsafeStart ofFile(SQLException failure) {
        return new DatabaseFailure("jdbc:h2:file:./data/beret;WRITE_DELAY=0", failure).refusal();
    }
}
