package org.beret.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.ServletException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.transaction.CannotCreateTransactionException;

/** A database that is away is told from a statement that is wrong, however deep it lies in other exceptions. */
class UnavailableDatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "08001, true", "08003, true", "08006, true", "25006, true", "53100, true", "53300, true", "57P01, true",
        "57P02, true", "57P03, true", "58030, true", "23505, false", "22001, false", "42601, false", "57014, false",
        "40P01, false", "57P04, false", ", false"
    })
    void statesOfPostgresql(String state, boolean away) {
        var failure = new ServletException(new IllegalStateException(new SQLException("it failed", state)));

        assertThat(UnavailableDatabase.isCauseOf(failure)).isEqualTo(away);
    }

    @Test
    void aConnectionThatBrokeInTheMiddleOfAStatement() {
        var broken = new PSQLException("An I/O error occurred", PSQLState.CONNECTION_FAILURE);

        assertThat(UnavailableDatabase.isCauseOf(new CannotCreateTransactionException("no transaction", broken)))
                .isTrue();
    }

    @Test
    void aPoolWithoutAConnection() {
        var settings = new HikariConfig();
        settings.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/none");
        settings.setConnectionTimeout(250);
        settings.setInitializationFailTimeout(-1);
        try (var pool = new HikariDataSource(settings)) {
            assertThat(UnavailableDatabase.isCauseOf(catchThrowable(pool::getConnection)))
                    .isTrue();
        }
    }

    @Test
    void aDatabaseFileThatWasClosed() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:closed");
                var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");

            assertThat(UnavailableDatabase.isCauseOf(catchThrowable(() -> statement.execute("select 1"))))
                    .isTrue();
        }
    }

    @Test
    void aStatementThatIsWrong() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:wrong");
                var statement = connection.createStatement()) {
            assertThat(UnavailableDatabase.isCauseOf(catchThrowable(() -> statement.execute("select nothing"))))
                    .isFalse();
        }
        assertThat(UnavailableDatabase.isCauseOf(new IllegalStateException("no database at all")))
                .isFalse();
    }
}
