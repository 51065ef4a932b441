package org.beret.certificates.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets few strangers look up certificates at once, in the order in which they came. The others wait for a moment, so that the
 * connections of the database are left to those who learn, however many networks ask.
 */
@Component
class VerificationLane {

    private static final int AT_ONCE = 2;
    private static final Duration WAIT = Duration.ofSeconds(3);

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Duration wait;

    VerificationLane() {
        this(WAIT);
    }

    VerificationLane(Duration wait) {
        this.wait = wait;
    }

    /** What the work gives; empty if it was not its turn in time. */
    <T> Optional<T> run(Supplier<T> work) {
        try {
            if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            free.release();
        }
    }
}
