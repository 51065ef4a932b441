package org.beret.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Extends the {@link AuditChain} every few seconds on every node; what waits after an outage is chained then. */
@Component
@EnableScheduling
class AuditChainSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChainSchedule.class);

    private final AuditChain chain;

    AuditChainSchedule(AuditChain chain) {
        this.chain = chain;
    }

    @Scheduled(fixedDelayString = "${beret.audit.chain-every}")
    void run() {
        try {
            while (chain.extend()) {
                LOG.debug("Chained a full batch, more may wait");
            }
        } catch (DataAccessException | TransactionException later) {
            // An outage of the database is told of by whoever needs it first; the next run chains what waits.
            LOG.debug("Audit entries could not be chained yet", later);
        }
    }
}
