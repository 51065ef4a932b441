package org.beret.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.Staleness;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A listener that fails as often as it is told to, and rounds with short waits. */
@Component
public class TestRetries {

    /** To be heard after this number of failures. */
    public record Told(UUID id, int failures) {}

    private static final int TRIES = 4;
    private static final String LISTENER = "org.beret.events.TestRetries.on(" + Told.class.getName() + ")";

    private final FailedEventPublications failed;
    private final EventPublicationRegistry registry;
    private final Staleness staleness;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<UUID, Integer> calls = new ConcurrentHashMap<>();

    TestRetries(
            FailedEventPublications failed,
            EventPublicationRegistry registry,
            Staleness staleness,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.failed = failed;
        this.registry = registry;
        this.staleness = staleness;
        this.events = events;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener
    public void on(Told event) {
        if (calls.merge(event.id(), 1, Integer::sum) <= event.failures()) {
            throw new IllegalStateException("Told to fail");
        }
    }

    /** Fails once, and is heard without a restart. */
    public void isHeardAfterAFailure() {
        var told = tell(1);
        var retries = retries(Duration.ofMillis(50));
        awaitState(told, "FAILED");

        await().untilAsserted(() -> {
            retries.retry();
            assertThat(calls(told)).isEqualTo(2);
            assertThat(waiting(told)).isZero();
        });
    }

    /** Is tried as often as is set, and no more; what is given up stays in the outbox. */
    public UUID isGivenUp() {
        var told = tell(Integer.MAX_VALUE);
        var retries = retries(Duration.ofMillis(20));
        await().untilAsserted(() -> {
            retries.retry();
            assertThat(calls(told)).isEqualTo(TRIES);
        });
        awaitState(told, "FAILED");
        await().pollDelay(Duration.ofMillis(500)).untilAsserted(() -> {
            retries.retry();
            retries.retry();
            assertThat(calls(told)).isEqualTo(TRIES);
        });
        var publication = jdbc.sql("select id from event_publication where serialized_event like :event")
                .param("event", like(told))
                .query(UUID.class)
                .single();
        forget(told);
        return publication;
    }

    /** Nothing is tried again before its time. */
    public void isLeftUntilItsTime() {
        var told = tell(1);
        awaitState(told, "FAILED");

        retries(Duration.ofHours(1)).retry();

        assertThat(state(told)).isEqualTo("FAILED");
        assertThat(calls(told)).isEqualTo(1);
        forget(told);
    }

    /** What a node left behind that died before it heard of it, once enough time has passed and not before. */
    public void ofADeadNodeIsHeard() {
        var told = new Told(UUID.randomUUID(), 0);
        transactions.executeWithoutResult(
                _ -> registry.store(told, Stream.of(PublicationTargetIdentifier.of(LISTENER))));
        var retries = retries(Duration.ofMillis(50));
        publishedAgo(told, Duration.ofMinutes(10));
        registry.markStalePublicationsFailed(staleness);
        retries.retry();
        assertThat(calls(told)).as("may be in work").isZero();

        publishedAgo(told, Duration.ofMinutes(16));
        registry.markStalePublicationsFailed(staleness);
        retries.retry();

        await().untilAsserted(() -> assertThat(waiting(told)).isZero());
        assertThat(calls(told)).isEqualTo(1);
    }

    private EventRetries retries(Duration firstWait) {
        return new EventRetries(failed, clock, new EventSettings(Duration.ofDays(1), firstWait, TRIES), jdbc);
    }

    private Told tell(int failures) {
        var told = new Told(UUID.randomUUID(), failures);
        transactions.executeWithoutResult(_ -> events.publishEvent(told));
        return told;
    }

    private int calls(Told told) {
        return calls.getOrDefault(told.id(), 0);
    }

    private void awaitState(Told told, String state) {
        await().untilAsserted(() -> assertThat(state(told)).isEqualTo(state));
    }

    private String state(Told told) {
        return jdbc.sql("select status from event_publication where serialized_event like :event")
                .param("event", like(told))
                .query(String.class)
                .single();
    }

    private int waiting(Told told) {
        return jdbc.sql("select count(*) from event_publication where serialized_event like :event")
                .param("event", like(told))
                .query(Integer.class)
                .single();
    }

    private void publishedAgo(Told told, Duration ago) {
        jdbc.sql("""
                        update event_publication set publication_date = :then, last_resubmission_date = :then
                        where serialized_event like :event""")
                .param("then", clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
                .param("event", like(told))
                .update();
    }

    private void forget(Told told) {
        jdbc.sql("delete from event_publication where serialized_event like :event")
                .param("event", like(told))
                .update();
    }

    private static String like(Told told) {
        return "%" + told.id() + "%";
    }
}
