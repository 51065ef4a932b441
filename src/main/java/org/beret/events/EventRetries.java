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
 * Lets listeners that failed hear the event again while the server runs, later each time, until they have been tried often
 * enough. A publication is failed when its listener threw, or when it has been unfinished for so long that the node that was
 * to hear it must have died ({@code spring.modulith.events.staleness}).
 *
 * <p>Every node makes these rounds. Who marks a publication as resubmitted has it; of two nodes that find it in the same
 * moment the second may still take it after the first has begun, because Modulith asks for the state "resubmitted" only and the
 * first has by then gone on to "processing". That, and a node that was slow rather than dead, is borne by the listeners: a
 * certificate has a unique key of person, course, scope and round, and figures are brought up to date from the record as it is,
 * so hearing twice, even at once, leaves what hearing once does. What has been heard is deleted from the outbox and cannot be
 * taken any more.
 */
@Component
class EventRetries {

    private static final Logger LOG = LoggerFactory.getLogger(EventRetries.class);

    private final FailedEventPublications failed;
    private final Clock clock;
    private final EventSettings settings;
    private final JdbcClient jdbc;
    private final Set<UUID> givenUp = new HashSet<>();
    private boolean isFailing;

    EventRetries(FailedEventPublications failed, Clock clock, EventSettings settings, JdbcClient jdbc) {
        this.failed = failed;
        this.clock = clock;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** All failed ones are looked at: were there a limit, those given up would one day be the only ones within it. */
    void retry() {
        try {
            failed.resubmit(ResubmissionOptions.defaults()
                    .withBatchSize(Integer.MAX_VALUE)
                    .withFilter(publication -> isDue(publication, clock.instant())));
            isFailing = false;
        } catch (DataAccessException | TransactionException later) {
            if (!isFailing) {
                LOG.warn("Failed events could not be looked for; trying again every {}", settings.retryEvery(), later);
                isFailing = true;
            }
        }
    }

    /** Counts from the last try, so that what was resubmitted a moment ago and is still in work is left in peace. */
    private boolean isDue(EventPublication publication, Instant now) {
        var tries = publication.getCompletionAttempts();
        if (tries >= settings.tries()) {
            giveUp(publication);
            return false;
        }
        var lastTry =
                Objects.requireNonNullElse(publication.getLastResubmissionDate(), publication.getPublicationDate());
        return !now.isBefore(lastTry.plus(settings.waitAfter(tries)));
    }

    private void giveUp(EventPublication publication) {
        if (givenUp.add(publication.getIdentifier())) {
            LOG.error(
                    "{} has failed {} times to hear the event {} (see the table event_publication) and is not tried any more. What"
                            + " follows from it, such as a certificate or a figure, is missing. Mend what the log says of its failures"
                            + " and restart the server: it is then tried once more.",
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
