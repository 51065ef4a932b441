package org.beret.statistics;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs the {@link RecountJob} every second on every node, so figures are a second or two old. */
@Component
@EnableScheduling
class RecountSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RecountSchedule.class);

    private final RecountJob job;
    private boolean isFailing;

    RecountSchedule(RecountJob job) {
        this.job = job;
    }

    @Scheduled(fixedDelay = 1_000)
    void run() {
        try {
            while (job.run()) {
                LOG.debug("Recounted a full batch, more units may be dirty");
            }
            if (isFailing) {
                LOG.info("Figures are up to date again");
                isFailing = false;
            }
        } catch (DataAccessException | TransactionException later) {
            // The transaction was rolled back and the marks are still there; the next run tries again. An outage is
            // logged
            // once.
            if (!isFailing) {
                LOG.warn("Figures could not be recounted; trying again every second", later);
                isFailing = true;
            }
        }
    }
}
