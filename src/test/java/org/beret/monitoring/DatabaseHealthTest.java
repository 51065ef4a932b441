package org.beret.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that is away is told of at once, once, and a server is ready again by itself. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseHealthTest {

    private final Away database = new Away();
    private final DatabaseHealth health = new DatabaseHealth(JdbcClient.create(database), Duration.ofMillis(200));

    @Test
    void whatIsAwayIsNotReadyAndIsReadyWhenItIsBack(CapturedOutput log) {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        database.isAway = true;
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        database.isAway = false;

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(log).containsOnlyOnce("does not answer").containsOnlyOnce("answers again");
    }

    @Test
    void whatHangsIsAskedOnceAndNobodyWaitsForIt() {
        var hanging = new CountDownLatch(1);
        database.hanging = hanging;
        for (var asked = 0; asked < 3; asked++) {
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        }
        assertThat(database.connections).hasValue(1);
        hanging.countDown();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private static final class Away extends AbstractDriverBasedDataSource {

        private final DriverManagerDataSource memory = new DriverManagerDataSource("jdbc:h2:mem:health");
        private final AtomicInteger connections = new AtomicInteger();
        private volatile boolean isAway;
        private volatile CountDownLatch hanging = new CountDownLatch(0);

        @Override
        protected Connection getConnectionFromDriver(java.util.Properties properties) throws SQLException {
            connections.incrementAndGet();
            try {
                hanging.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (isAway) {
                throw new SQLException("away");
            }
            return memory.getConnection();
        }
    }
}
