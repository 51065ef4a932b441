package org.beret.learning;

import org.beret.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The server's half of the protocol: whatever arrives how often and in which order, the last answer given is what is held. */
@ModuleTest
class AnswerProtocolModuleTest {

    @Autowired
    private AnswerHistories histories;

    @Test
    void theLastAnswerGivenIsHeldWhateverTheOrderOfArrival() throws Exception {
        histories.withoutSubmission(Integer.getInteger("bench.histories", 3_000));
    }

    @Test
    void nothingThatArrivesWithOrAfterTheSubmissionChangesWhatWasCounted() throws Exception {
        histories.withSubmission(Integer.getInteger("bench.histories", 4_000) / 20);
    }
}
