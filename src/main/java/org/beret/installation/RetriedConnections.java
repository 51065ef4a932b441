package org.beret.installation;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Has the pool find a PostgreSQL that is back, or a new leader, within half a second: after each failure the pool rests for twice as
 * long as before, up to five seconds, and cannot be told otherwise. A connection is asked for again for ten seconds before it has failed.
 */
@Component
class RetriedConnections implements BeanPostProcessor {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isPostgresql(pool)) {
            pool.setDataSource(new Retrying(
                    new DriverDataSource(
                            pool.getJdbcUrl(),
                            pool.getDriverClassName(),
                            pool.getDataSourceProperties(),
                            pool.getUsername(),
                            pool.getPassword()),
                    PATIENCE));
        }
        return bean;
    }

    private static boolean isPostgresql(HikariDataSource pool) {
        return pool.getDataSource() == null && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:");
    }

    /** Asks again while it is refused, for a while. */
    static final class Retrying extends DelegatingDataSource {

        private final Duration patience;

        Retrying(DataSource source, Duration patience) {
            super(source);
            this.patience = patience;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return retried(super::getConnection);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return retried(() -> super.getConnection(user, password));
        }

        private Connection retried(Attempt attempt) throws SQLException {
            for (var end = System.nanoTime() + patience.toNanos(); ; ) {
                try {
                    return attempt.make();
                } catch (SQLException refused) {
                    if (System.nanoTime() - end > 0) {
                        throw refused;
                    }
                    rest(refused);
                }
            }
        }

        /** The pool interrupts whoever waits when it is closed. */
        private static void rest(SQLException refused) throws SQLException {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                throw refused;
            }
        }

        /** One connection, or why not. */
        private interface Attempt {
            Connection make() throws SQLException;
        }
    }
}
