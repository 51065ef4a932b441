package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;

/** Hashing has its own few threads, a short queue, and a lane that strangers cannot fill. */
class PasswordHashingTest {

    private final PasswordHashing hashing = new PasswordHashing();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final ArrayList<Thread> crowd = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        release.countDown();
        for (var one : crowd) {
            one.join();
        }
        hashing.stop();
    }

    @Test
    void whoFindsTheQueueFullIsTurnedAwayAtOnceAndNothingIsCounted() {
        fill();

        assertThatThrownBy(() -> hashing.forStranger(
                        () -> {
                            throw new AssertionError("counted");
                        },
                        () -> "hash"))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void whoIsKnownGoesOnWhileStrangersFillTheirs() {
        fill();

        assertThat(hashing.forKnown(() -> Duration.ZERO, () -> "hash")).isEqualTo("hash");
    }

    @Test
    void hashingTakesNoVirtualThread() {
        assertThat(hashing.forStranger(
                        () -> Duration.ZERO, () -> Thread.currentThread().isVirtual()))
                .isFalse();
    }

    @Test
    void aRefusalComesThroughAndMakesRoomAgain() {
        for (var round = 0; round <= PasswordHashing.ROOM; round++) {
            assertThatThrownBy(() -> hashing.forStranger(() -> Duration.ZERO, () -> {
                        throw new BadCredentialsException("wrong");
                    }))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    private void fill() {
        for (var number = 0; number < PasswordHashing.ROOM; number++) {
            crowd.add(Thread.ofVirtual()
                    .start(() -> hashing.forStranger(
                            () -> {
                                begun.incrementAndGet();
                                return Duration.ZERO;
                            },
                            this::waited)));
        }
        await().until(() -> begun.get() == PasswordHashing.ROOM);
    }

    private boolean waited() {
        try {
            release.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
