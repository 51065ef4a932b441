package org.beret.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Opens a database file again that H2 has closed because it could not write, above all on a full disk. H2 keeps it closed as long as
 * any connection to it is open, and the pool would keep them.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClosedDatabase implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ClosedDatabase.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    /** What H2 says of a file that it closed after a failure, and of one that it closed in any other way. */
    private static final Set<Integer> CLOSED = Set.of(90098, 90121);

    private final DataSource source;
    private final boolean isFile;

    ClosedDatabase(DataSource source, ConfigurableEnvironment environment) {
        this.source = source;
        this.isFile = new DatabaseSettings(environment).file().isPresent();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (isFile) {
            tasks.addFixedDelayTask(this::reopen, EVERY);
        }
    }

    /** Lets go of all connections if the database is closed; the next one opens it. */
    void reopen() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException failure) {
            if (CLOSED.contains(failure.getErrorCode())) {
                LOG.error(
                        "The database was closed, most likely because its disk is full: make room. It is opened again");
                evict();
            }
        }
    }

    private void evict() {
        try {
            source.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException none) {
            LOG.warn("There is no pool of connections to empty", none);
        }
    }
}
