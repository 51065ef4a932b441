package org.beret.audit;

import org.beret.shared.PollPace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Extends the {@link AuditChain} every few seconds on every node, and eight times more seldom while nobody does anything; what
 * waits after an outage is chained then.
 */
@Component
@EnableScheduling
class AuditChainSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChainSchedule.class);

    private static final int MOST_SKIPPED = 7;

    private final AuditChain chain;
    private final PollPace pace = new PollPace(MOST_SKIPPED);

    AuditChainSchedule(AuditChain chain) {
        this.chain = chain;
    }

    @Scheduled(fixedDelayString = "${beret.audit.chain-every}")
    void run() {
        if (pace.isDue()) {
            extend();
        }
    }

    private void extend() {
        try {
            var waiting = chain.isWaiting();
            while (waiting && chain.extend()) {
                LOG.debug("Chained a full batch, more may wait");
            }
            pace.found(waiting);
        } catch (DataAccessException | TransactionException later) {
            // An outage of the database is told of by whoever needs it first; the next run chains what waits.
            LOG.debug("Audit entries could not be chained yet", later);
        }
    }
}
