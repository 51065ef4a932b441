package org.beret.people.slips;

import java.util.UUID;
import java.util.function.IntConsumer;
import org.beret.background.WorkRows;
import org.beret.background.Worker;
import org.beret.signin.KeptCodes;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints slips in the background, one batch at a time. */
@Component
class SlipWorker implements DisposableBean {

    private final SlipTable batches;
    private final SlipFiles files;
    private final KeptCodes codes;
    private final SlipPrinter printer;
    private final ObjectProvider<SlipSource> source;
    private final Worker worker;

    SlipWorker(
            SlipTable batches,
            SlipFiles files,
            KeptCodes codes,
            SlipPrinter printer,
            ObjectProvider<SlipSource> source,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.batches = batches;
        this.files = files;
        this.codes = codes;
        this.printer = printer;
        this.source = source;
        this.worker = new Worker("slips", new WorkRows(jdbc, SlipTable.NAME), this::print, transactions);
    }

    /** A server that lacks the key leaves the slips to those that have it. */
    @Scheduled(fixedDelay = 5_000)
    void poll() {
        worker.pollIf(codes::canBeRead);
    }

    /** Begins what the present transaction asks for. */
    void wakeAfterCommit() {
        worker.wakeAfterCommit();
    }

    /** Who is counted first and signs in meanwhile is on paper once more, and the file is another than what is asked for. */
    private Runnable print(UUID batch, IntConsumer progress) {
        var order = batches.order(batch);
        var usable = files.usable(batch, order.centre());
        var slips = source.getObject().slips(batch, order.centre(), order.language());
        var pdf = printer.print(slips, progress);
        return () -> files.keep(batch, pdf, usable);
    }

    @Override
    public void destroy() {
        worker.stop();
    }
}
