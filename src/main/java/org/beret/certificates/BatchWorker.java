package org.beret.certificates;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.beret.texts.Incidents;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints the certificates of whole cohorts in the background, one batch at a time, since printing is bound by the processor. Every
 * server does; what one has not finished when it stops or dies, the next begins anew.
 */
@Component
class BatchWorker implements DisposableBean {

    private final CertificateDocument document;
    private final CertificateStore certificates;
    private final BatchStore batches;
    private final TransactionTemplate transactions;
    private final UUID self = UuidCreator.getTimeOrderedEpoch();
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("certificates").daemon().factory());
    private volatile boolean isStopping;

    BatchWorker(
            CertificateDocument document,
            CertificateStore certificates,
            BatchStore batches,
            TransactionTemplate transactions) {
        this.document = document;
        this.certificates = certificates;
        this.batches = batches;
        this.transactions = transactions;
    }

    /** Says that this server lives, and looks for what nobody works on. */
    @Scheduled(fixedDelay = 5_000)
    void look() {
        try {
            batches.keep(self);
            wake();
        } catch (DataAccessException | TransactionException later) {
            // The database is away, of which others tell; the next look is in a moment.
        }
    }

    /** Begins at once with what was just asked for. */
    void wake() {
        if (!isStopping && isAsked.compareAndSet(false, true)) {
            thread.execute(this::workOff);
        }
    }

    private void workOff() {
        isAsked.set(false);
        try {
            var next = batches.take(self);
            while (next.isPresent() && !isStopping) {
                print(next.get());
                next = isStopping ? Optional.empty() : batches.take(self);
            }
        } catch (DataAccessException | TransactionException later) {
            // As above; what was taken is free again in twenty seconds.
        }
    }

    private void print(BatchStore.Taken batch) {
        try {
            var pdf = document.pdf(
                    certificates.inBatch(batch.id()), batch.language(), done -> batches.done(batch.id(), self, done));
            transactions.executeWithoutResult(_ -> batches.finish(batch.id(), self, pdf));
        } catch (RuntimeException | Error failure) {
            if (!isStopping) {
                Incidents.record(failure);
                batches.fail(batch.id(), self);
            }
        }
    }

    /** Hands over, so that another server, or the next start of this one, goes on at once. */
    @Override
    public void destroy() {
        isStopping = true;
        batches.release(self);
        thread.shutdownNow();
    }
}
