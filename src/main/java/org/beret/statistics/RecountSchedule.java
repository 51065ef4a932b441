package org.beret.statistics;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets a round begin every second on every node; so figures are a second or two old. */
@Component
@EnableScheduling
class RecountSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RecountSchedule.class);

    private final RecountJob round;
    private boolean isFailing;

    RecountSchedule(RecountJob round) {
        this.round = round;
    }

    @Scheduled(fixedDelay = 1_000)
    void run() {
        try {
            while (round.run()) {
                LOG.debug("More is marked");
            }
            if (isFailing) {
                LOG.info("Figures are brought up to date again");
                isFailing = false;
            }
        } catch (DataAccessException | TransactionException later) {
            // Everything was undone and is still marked; the next round tries again. A database that is away is told of
            // once.
            if (!isFailing) {
                LOG.warn("Figures could not be brought up to date; trying again every second", later);
                isFailing = true;
            }
        }
    }
}
