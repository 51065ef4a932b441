package org.beret.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Makes the backups for which {@link BackupRequest}s ask, where the database is a file that this server has open. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class BackupAnswers implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(BackupAnswers.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final DataSource source;
    private final Clock clock;
    private final Optional<BackupRequest> request;

    BackupAnswers(DataSource source, Clock clock, ConfigurableEnvironment environment) {
        this.source = source;
        this.clock = clock;
        this.request = new DatabaseSettings(environment).file().map(BackupRequest::beside);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        request.ifPresent(asked -> tasks.addFixedDelayTask(() -> answer(asked), EVERY));
    }

    void answer(BackupRequest asked) {
        try {
            var target = asked.take();
            if (target.isPresent()) {
                answer(asked, target.get());
            }
        } catch (IOException unreadable) {
            LOG.warn("A request for a backup could not be answered", unreadable);
        }
    }

    private void answer(BackupRequest asked, Path target) throws IOException {
        try (var connection = source.getConnection()) {
            asked.done(new BackupWriter(connection, clock).write(target).toString());
        } catch (BackupFailure | SQLException failure) {
            LOG.warn("A backup failed", failure);
            asked.failed(String.valueOf(failure.getMessage()));
        }
    }
}
