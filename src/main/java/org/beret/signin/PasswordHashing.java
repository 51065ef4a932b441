package org.beret.signin;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords on a few platform threads of its own. Hashing is slow by design, and virtual threads are not
 * time-sliced: a few hundred wrong sign-ins would stall every request. Whoever is known has a lane that strangers cannot
 * fill.
 */
@Component
class PasswordHashing {

    /** How many may hash or wait in a lane: a classroom at once, and no more than waits a few seconds. */
    static final int ROOM = 128;

    private final Lane strangers =
            new Lane("hash-stranger-", Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final Lane known = new Lane("hash-known-", 1);

    /**
     * Runs work that hashes for somebody whom nobody knows yet.
     *
     * @param before what is done once there is room, and how long to wait after it
     * @throws RejectedExecutionException if too many wait
     */
    <T> T forStranger(Supplier<Duration> before, Supplier<T> work) {
        return strangers.run(before, work);
    }

    /** As {@link #forStranger}, for somebody signed in, with a valid code, or at a device that signed in before. */
    <T> T forKnown(Supplier<Duration> before, Supplier<T> work) {
        return known.run(before, work);
    }

    @PreDestroy
    void stop() {
        strangers.threads.shutdown();
        known.threads.shutdown();
    }

    private static final class Lane {

        private final ExecutorService threads;
        private final Semaphore room = new Semaphore(ROOM);

        Lane(String name, int size) {
            this.threads = Executors.newFixedThreadPool(
                    size, Thread.ofPlatform().daemon().name(name, 1).factory());
        }

        <T> T run(Supplier<Duration> before, Supplier<T> work) {
            if (!room.tryAcquire()) {
                throw new RejectedExecutionException("Too many passwords wait to be hashed");
            }
            try {
                Thread.sleep(before.get());
                return CompletableFuture.supplyAsync(work, threads).join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new RejectedExecutionException(stopped);
            } finally {
                room.release();
            }
        }
    }
}
