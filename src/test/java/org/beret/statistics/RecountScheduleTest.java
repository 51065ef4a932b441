package org.beret.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class RecountScheduleTest {

    @Test
    void aDatabaseThatIsAwayIsToldOfOnceAndItsReturnToo(CapturedOutput log) {
        var round = mock(RecountJob.class);
        when(round.run())
                .thenThrow(new CannotCreateTransactionException("away"))
                .thenThrow(new CannotAcquireLockException("still away"))
                .thenReturn(false);
        var rounds = new RecountSchedule(round);

        rounds.run();
        rounds.run();
        assertThat(log).containsOnlyOnce("Figures could not be brought up to date");

        rounds.run();
        rounds.run();
        assertThat(log).containsOnlyOnce("Figures are brought up to date again");
    }
}
