package org.beret.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.beret.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When an attempt with a time limit ends: the time stands still while no device was connected, and only then. */
@ModuleTest
class AttemptTimesModuleTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(30));

    @Autowired
    private AttemptTimes times;

    @Autowired
    private TestLearning learning;

    private AttemptId attempt;

    @BeforeEach
    void anAttemptThatMayTakeHalfAnHour() throws Exception {
        attempt = learning.startedAttempt(learning.assignedTrainee());
        times.begin(attempt, Optional.of(Duration.ofMinutes(30)), Optional.empty(), START);
    }

    @Test
    void theTimeRunsWhileADeviceIsConnected() {
        times.recordContact(attempt, Duration.ZERO, minute(10));

        assertThat(times.endOf(attempt)).contains(END);
    }

    @Test
    void theTimeStandsStillAsLongAsTheConnectionWasLost() {
        times.recordContact(attempt, Duration.ZERO, minute(10));
        times.recordContact(attempt, Duration.ofMinutes(8), minute(20));

        assertThat(times.endOf(attempt)).contains(END.plus(Duration.ofMinutes(8)));
    }

    @Test
    void noMoreIsGivenBackThanTheServerHeardNothing() {
        times.recordContact(attempt, Duration.ZERO, minute(10));
        times.recordContact(attempt, Duration.ofHours(24), minute(20));

        assertThat(times.endOf(attempt)).contains(END.plus(Duration.ofMinutes(10)));
    }

    @Test
    void ofTwoDevicesThatTellTheSameLossOneGetsIt() {
        times.recordContact(attempt, Duration.ofMinutes(20), minute(20));
        times.recordContact(attempt, Duration.ofMinutes(20), minute(20));

        assertThat(times.endOf(attempt)).contains(END.plus(Duration.ofMinutes(20)));
    }

    @Test
    void aConnectionThatWasLostPastTheEndMovesIt() {
        times.recordContact(attempt, Duration.ofMinutes(60), minute(60));

        assertThat(times.endOf(attempt)).contains(END.plus(Duration.ofMinutes(60)));
    }

    @Test
    void aTimeThatWasOverBeforeTheLossStaysOver() {
        times.recordContact(attempt, Duration.ZERO, minute(31));
        times.recordContact(attempt, Duration.ofMinutes(60), minute(91));

        assertThat(times.endOf(attempt)).contains(END);
    }

    @Test
    void anAnswerGivenInTimeIsTakenAndALateOneIsNot() {
        assertThatCode(() -> times.refuseLate(attempt, END.toEpochMilli())).doesNotThrowAnyException();
        assertThatThrownBy(() -> times.refuseLate(attempt, minute(31).toEpochMilli()))
                .isInstanceOf(TimeOver.class);
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
