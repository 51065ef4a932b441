package org.beret.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Few look up at once, and whoever waits too long is told so. */
class VerificationLaneTest {

    private final VerificationLane lane = new VerificationLane(Duration.ofMillis(50));

    @Test
    void nobodyWaitsForLong() throws Exception {
        var slow = new CountDownLatch(1);
        var begun = new CountDownLatch(2);
        try (var strangers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = Stream.generate(() -> strangers.submit(() -> lane.run(() -> {
                        begun.countDown();
                        return ended(slow);
                    })))
                    .limit(2)
                    .toList();
            assertThat(ended(begun)).isTrue();

            assertThat(lane.run(() -> "third")).isEmpty();

            slow.countDown();
            for (var one : first) {
                assertThat(one.get(10, TimeUnit.SECONDS)).hasValue(true);
            }
        }
        assertThat(lane.run(() -> "fourth")).hasValue("fourth");
    }

    private static boolean ended(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
