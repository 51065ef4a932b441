package org.beret.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.beret.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** A listener that failed is tried again while the server runs, and not for ever. */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class EventRetriesModuleTest {

    @Autowired
    private TestRetries listener;

    @Autowired
    private EventSettings settings;

    @Autowired
    private ScheduledTaskHolder rounds;

    @Test
    void whoFailedOnceHearsOfItWithoutARestart() {
        listener.isHeardAfterAFailure();
    }

    @Test
    void whoAlwaysFailsIsGivenUpAndToldOfOnce(CapturedOutput log) {
        var publication = listener.isGivenUp();

        assertThat(log).containsOnlyOnce(publication + " (see the table event_publication)");
        assertThat(log).contains("TestRetries.on", "failed 4 times", "restart the server");
    }

    @Test
    void nothingIsTriedAgainBeforeItsTime() {
        listener.isLeftUntilItsTime();
    }

    @Test
    void whatADeadNodeWasToHearIsHeardByAnother() {
        listener.ofADeadNodeIsHeard();
    }

    /** Before a retry comes the mark that something is stale; both are looked for by rounds. */
    @Test
    void aServerLooksForFailedOnesByItself() {
        assertThat(rounds.getScheduledTasks())
                .map(task -> task.getTask())
                .filteredOn(FixedDelayTask.class::isInstance)
                .map(Object::toString)
                .anyMatch(task -> task.contains("EventRetrySchedule"))
                .anyMatch(task -> task.contains("StalenessMonitor"));
        assertThat(settings.waitAfter(1)).isEqualTo(settings.firstWait());
        assertThat(settings.waitAfter(4)).isEqualTo(settings.firstWait().multipliedBy(8));
    }
}
