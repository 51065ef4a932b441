package org.beret.certificates;

import java.util.UUID;
import java.util.function.IntConsumer;
import org.beret.background.WorkRows;
import org.beret.background.Worker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints the certificates of whole cohorts in the background, one batch at a time, since printing is bound by the processor. */
@Component
class BatchWorker implements DisposableBean {

    private final CertificateDocument document;
    private final CertificateStore certificates;
    private final BatchStore batches;
    private final Worker worker;

    BatchWorker(
            CertificateDocument document,
            CertificateStore certificates,
            BatchStore batches,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.document = document;
        this.certificates = certificates;
        this.batches = batches;
        this.worker = new Worker("certificates", new WorkRows(jdbc, "certificates_batch"), this::print, transactions);
    }

    @Scheduled(fixedDelay = 5_000)
    void poll() {
        worker.poll();
    }

    /** Begins what the present transaction asks for. */
    void wakeAfterCommit() {
        worker.wakeAfterCommit();
    }

    private Runnable print(UUID batch, IntConsumer progress) {
        var id = new BatchId(batch);
        var pdf = document.pdf(certificates.inBatch(id), batches.language(id), progress);
        return () -> batches.keep(id, pdf);
    }

    @Override
    public void destroy() {
        worker.stop();
    }
}
