package org.beret.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
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
        var job = mock(RecountJob.class);
        when(job.isNeeded()).thenReturn(true);
        when(job.run())
                .thenThrow(new CannotCreateTransactionException("away"))
                .thenThrow(new CannotAcquireLockException("still away"))
                .thenReturn(false);
        var schedule = new RecountSchedule(job);

        schedule.run();
        schedule.run();
        assertThat(log).containsOnlyOnce("Figures could not be recounted");

        schedule.run();
        schedule.run();
        assertThat(log).containsOnlyOnce("Figures are up to date again");
    }

    @Test
    void whereNothingIsToBeDoneNothingButThisIsAsked() {
        var job = mock(RecountJob.class);
        var schedule = new RecountSchedule(job);

        for (var second = 0; second < 60; second++) {
            schedule.run();
        }

        verify(job, atMost(10)).isNeeded();
        verify(job, never()).run();
    }
}
