package org.beret.certificates;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.beret.shared.Language;
import org.beret.texts.Incidents;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints the certificates of whole cohorts in the background, one batch at a time, since printing is bound by the processor. */
@Component
class BatchWorker implements DisposableBean {

    private final CertificateDocument document;
    private final BatchStore batches;
    private final TransactionTemplate transactions;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("certificates").daemon().factory());

    BatchWorker(CertificateDocument document, BatchStore batches, TransactionTemplate transactions) {
        this.document = document;
        this.batches = batches;
        this.transactions = transactions;
    }

    void begin(BatchId id, List<Certificate> certificates, Language language) {
        thread.execute(() -> run(id, certificates, language));
    }

    private void run(BatchId id, List<Certificate> certificates, Language language) {
        try {
            var pdf = document.pdf(certificates, language, done -> batches.done(id, done));
            transactions.executeWithoutResult(_ -> batches.finish(id, pdf));
        } catch (RuntimeException | Error failure) {
            Incidents.record(failure);
            batches.fail(id);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
