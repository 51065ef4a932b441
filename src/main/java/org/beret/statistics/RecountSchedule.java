package org.beret.statistics;

import org.beret.shared.PollPace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Runs the {@link RecountJob} on every node, every second while there is something to count and up to eight seconds apart while
 * there is not: figures are a second or two old on a busy server, ten at most on an idle one.
 */
@Component
@EnableScheduling
class RecountSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RecountSchedule.class);

    private static final int MOST_SKIPPED = 7;

    private final RecountJob job;
    private final PollPace pace = new PollPace(MOST_SKIPPED);
    private boolean isFailing;

    RecountSchedule(RecountJob job) {
        this.job = job;
    }

    @Scheduled(fixedDelay = 1_000)
    void run() {
        if (pace.isDue()) {
            recount();
        }
    }

    private void recount() {
        try {
            var needed = job.isNeeded();
            while (needed && job.run()) {
                LOG.debug("Recounted a full batch, more units may be dirty");
            }
            if (needed) {
                job.countReady();
            }
            pace.found(needed);
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
