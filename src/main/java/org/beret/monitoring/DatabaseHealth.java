package org.beret.monitoring;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, part of readiness. Says so within seconds: an attempt that still waits for a connection is not
 * repeated, and whoever asks meanwhile is told that it is away. The log tells of each change once.
 */
@Component("database")
class DatabaseHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final JdbcClient jdbc;
    private final Duration patience;
    private final AsyncTaskExecutor threads = new VirtualThreadTaskExecutor("database-health-");
    private final AtomicReference<@Nullable CompletableFuture<?>> asked = new AtomicReference<>();
    private final AtomicBoolean isAway = new AtomicBoolean();

    @Autowired
    DatabaseHealth(JdbcClient jdbc) {
        this(jdbc, PATIENCE);
    }

    DatabaseHealth(JdbcClient jdbc, Duration patience) {
        this.jdbc = jdbc;
        this.patience = patience;
    }

    @Override
    public Health health() {
        var answers = answers();
        if (isAway.compareAndSet(answers, !answers)) {
            if (answers) {
                LOG.info("The database answers again");
            } else {
                LOG.error("The database does not answer; this server is not ready until it does");
            }
        }
        return (answers ? Health.up() : Health.down()).build();
    }

    private boolean answers() {
        try {
            var question = asked.updateAndGet(last -> last == null || last.isDone() ? ask() : last);
            return question != null && question.get(patience.toMillis(), TimeUnit.MILLISECONDS) != null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException away) {
            return false;
        }
    }

    private CompletableFuture<Boolean> ask() {
        return threads.submitCompletable(this::select);
    }

    /**
     * Asks the database.
     *
     * @throws DataAccessException while it is away
     */
    private Boolean select() {
        return jdbc.sql("select 1").query(Integer.class).single() == 1;
    }
}
