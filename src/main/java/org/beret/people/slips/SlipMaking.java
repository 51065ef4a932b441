package org.beret.people.slips;

import java.time.Clock;
import java.util.Map;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.signin.KeptCodes;
import org.beret.signin.SignInCodes.Issued;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins batches of slips, and forgets them when their day is over. */
@Component
public class SlipMaking {

    private static final long NOW_AND_THEN = 600_000;

    private final SlipTable batches;
    private final SlipWorker worker;
    private final KeptCodes codes;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    SlipMaking(SlipTable batches, SlipWorker worker, KeptCodes codes, CurrentPerson currentPerson, Clock clock) {
        this.batches = batches;
        this.worker = worker;
        this.codes = codes;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Has slips with codes that were just issued printed in the background.
     *
     * @param madeFor the cohort or list they are of
     * @throws org.beret.shared.BusinessRuleViolation if this server lacks the key with which they are kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String madeFor, Map<PersonId, Issued> issued) {
        var batch = batches.begin(
                currentPerson.require(),
                currentPerson.requireCentre(),
                madeFor,
                issued.keySet(),
                clock.instant(),
                KeptCodes.KEPT);
        codes.keep(batch, issued);
        worker.wakeAfterCommit();
    }

    @Scheduled(fixedDelay = NOW_AND_THEN)
    @Transactional
    void forget() {
        batches.forget(clock.instant());
    }
}
