package org.beret.background;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.beret.shared.PollPace;
import org.beret.texts.Incidents;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the work of {@link WorkRows} on a thread of its own, one row at a time. Every server does; what one has not finished when it
 * stops or dies, the next begins anew.
 */
public final class Worker {

    /** What another server has left waits for half a minute at most, twenty seconds of which it is not anybody's yet. */
    private static final int MOST_SKIPPED = 5;

    private final WorkRows rows;
    private final Work work;
    private final TransactionTemplate transactions;
    private final UUID self = UuidCreator.getTimeOrderedEpoch();
    private final PollPace pace = new PollPace(MOST_SKIPPED);
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private final ExecutorService thread;
    private volatile boolean isWorking;
    private volatile boolean isStopping;

    /**
     * A worker; whoever makes it calls {@link #poll} every five seconds and {@link #stop} at the end.
     *
     * @param name of the thread
     */
    public Worker(String name, WorkRows rows, Work work, TransactionTemplate transactions) {
        this.rows = rows;
        this.work = work;
        this.transactions = transactions;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** What is done with a row. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it, outside of any transaction.
         *
         * @param progress takes how much is done
         * @return what stores the result; run with the end of the row in one transaction, if this server still has it
         */
        Runnable run(UUID id, IntConsumer progress);
    }

    /** Says that this server lives while it works; looks for what nobody works on, more seldom the longer there is nothing. */
    public void poll() {
        pollIf(() -> true);
    }

    /**
     * The same where not every server can do the work.
     *
     * @param able whether this one can; asked only where there is something to do
     */
    public void pollIf(BooleanSupplier able) {
        try {
            if (isWorking) {
                rows.keep(self);
            } else if (pace.isDue()) {
                var isWaiting = rows.isWorkLeft() && able.getAsBoolean();
                pace.found(isWaiting);
                if (isWaiting) {
                    wake();
                }
            }
        } catch (DataAccessException | TransactionException later) {
            // The database is away, of which others tell; the next look is in a moment.
        }
    }

    /** Begins what the present transaction asks for, as soon as it is committed. */
    public void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        if (!isStopping && isAsked.compareAndSet(false, true)) {
            thread.execute(this::workOff);
        }
    }

    private void workOff() {
        isAsked.set(false);
        isWorking = true;
        try {
            var next = rows.take(self);
            while (next.isPresent() && !isStopping) {
                run(next.get());
                next = isStopping ? Optional.empty() : rows.take(self);
            }
        } catch (DataAccessException | TransactionException later) {
            // As above; what was taken is free again in twenty seconds.
        } finally {
            isWorking = false;
        }
    }

    private void run(UUID id) {
        try {
            var store = work.run(id, done -> rows.done(id, self, done));
            transactions.executeWithoutResult(_ -> {
                if (rows.end(id, self, WorkState.DONE)) {
                    store.run();
                }
            });
        } catch (RuntimeException | Error failure) {
            if (!isStopping) {
                Incidents.record(failure);
                rows.end(id, self, WorkState.FAILED);
            }
        }
    }

    /** Hands over, so that another server, or the next start of this one, goes on at once. */
    public void stop() {
        isStopping = true;
        rows.release(self);
        thread.shutdownNow();
    }
}
