package org.beret.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.beret.installation.RetriedConnections.Retrying;
import org.junit.jupiter.api.Test;

/** How soon a database that is back is found. */
class RetriedConnectionsTest {

    private final SQLException away = new SQLException("away", "08001");

    private final DataSource database = mock();
    private final Connection connection = mock();

    @Test
    void aDatabaseThatComesBackIsFoundByTheSameAsking() throws SQLException {
        when(database.getConnection()).thenThrow(away).thenThrow(away).thenReturn(connection);

        assertThat(new Retrying(database, Duration.ofMinutes(1)).getConnection())
                .isSameAs(connection);
    }

    @Test
    void oneThatStaysAwayIsToldOf() throws SQLException {
        when(database.getConnection("beret", "secret")).thenThrow(away);

        assertThatThrownBy(() -> new Retrying(database, Duration.ZERO).getConnection("beret", "secret"))
                .isSameAs(away);
    }

    @Test
    void whoeverClosesThePoolNeedNotWait() throws SQLException {
        when(database.getConnection()).thenThrow(away);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new Retrying(database, Duration.ofMinutes(1)).getConnection())
                .isSameAs(away);
        assertThat(Thread.interrupted()).isTrue();
        verify(database).getConnection();
    }

    @Test
    void thePoolOfPostgresqlAsksSoAndThatOfAFileDoesNot() {
        assertThat(pool("jdbc:postgresql://127.0.0.1:1/beret").getDataSource()).isInstanceOf(Retrying.class);
        assertThat(pool("jdbc:h2:mem:retried").getDataSource()).isNull();
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return (HikariDataSource) new RetriedConnections().postProcessBeforeInitialization(pool, "dataSource");
    }
}
