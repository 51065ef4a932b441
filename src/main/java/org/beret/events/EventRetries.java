package org.beret.events;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Retries event listeners that failed, with exponential backoff and a maximum number of attempts. A publication in Modulith's
 * registry is failed when its listener threw, or when it was incomplete for so long that its node must have died
 * ({@code spring.modulith.events.staleness}).
 *
 * <p>Due times are computed here, from the last resubmission, because Modulith 2.1.1 measures the age of a resubmitted publication
 * from its first publication (<a href="https://github.com/spring-projects/spring-modulith/issues/1836">GH-1836</a>). All failed
 * publications are read in each run, because those given up stay failed and would fill a limited batch
 * (<a href="https://github.com/spring-projects/spring-modulith/issues/1764">GH-1764</a>).
 *
 * <p>Runs on every node; marking a publication as resubmitted claims it. Two nodes may still process the same publication, since the
 * claim checks for the status "resubmitted" only, and the first node may be at "processing" by then; the same holds for a node that
 * was slow rather than dead. Listeners are idempotent for this reason: certificates have a unique key, and figures are refreshed
 * from the record. Completed publications are deleted and cannot be claimed.
 */
@Component
class EventRetries {

    private static final Logger LOG = LoggerFactory.getLogger(EventRetries.class);

    private final FailedEventPublications failed;
    private final Clock clock;
    private final EventSettings settings;
    private final JdbcClient jdbc;
    private final Set<UUID> abandoned = new HashSet<>();
    private boolean isFailing;

    EventRetries(FailedEventPublications failed, Clock clock, EventSettings settings, JdbcClient jdbc) {
        this.failed = failed;
        this.clock = clock;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** Resubmits the failed publications that are due. */
    void retry() {
        try {
            if (isAnythingUnheard()) {
                failed.resubmit(ResubmissionOptions.defaults()
                        .withBatchSize(Integer.MAX_VALUE)
                        .withFilter(publication -> isDue(publication, clock.instant())));
            }
            isFailing = false;
        } catch (DataAccessException | TransactionException later) {
            if (!isFailing) {
                LOG.warn("Failed events could not be read; trying again every {}", settings.retryEvery(), later);
                isFailing = true;
            }
        }
    }

    /** Asked first, since an idle node does no more than this; what was heard is deleted. */
    private boolean isAnythingUnheard() {
        return jdbc.sql("select exists (select 1 from event_publication)")
                .query(Boolean.class)
                .single();
    }

    /** Measured from the last attempt, so that a publication that is being processed is not resubmitted. */
    private boolean isDue(EventPublication publication, Instant now) {
        var attempts = publication.getCompletionAttempts();
        if (attempts >= settings.tries()) {
            abandon(publication);
            return false;
        }
        var lastAttempt =
                Objects.requireNonNullElse(publication.getLastResubmissionDate(), publication.getPublicationDate());
        return !now.isBefore(lastAttempt.plus(settings.waitAfter(attempts)));
    }

    private void abandon(EventPublication publication) {
        if (abandoned.add(publication.getIdentifier())) {
            LOG.error(
                    "{} failed {} times on the event {} (see the table event_publication) and is not retried any more. Its"
                            + " effects, such as a certificate or a figure, are missing. Fix the cause, which is in the log, and"
                            + " restart the server: it is then retried once.",
                    listener(publication),
                    publication.getCompletionAttempts(),
                    publication.getIdentifier());
        }
    }

    private String listener(EventPublication publication) {
        return jdbc.sql("select listener_id from event_publication where id = :id")
                .param("id", publication.getIdentifier())
                .query(String.class)
                .optional()
                .orElse("A listener");
    }
}
