package org.beret.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.beret.shared.BusinessRuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Midnight, and the nights in which clocks are changed. */
class SessionTimeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FORWARD = LocalDate.of(2027, 3, 28);
    private static final LocalDate BACK = LocalDate.of(2027, 10, 31);

    @Test
    void overMidnightItEndsOnTheNextDay() {
        var night = between(LocalDate.of(2026, 12, 3), "22:00", "02:00");

        assertThat(night.minutes()).isEqualTo(240);
        assertThat(night.endsOnTheWall(PARIS)).isEqualTo(LocalDateTime.of(2026, 12, 4, 2, 0));
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 01:30, 03:30, 60", "2027-10-31, 01:30, 03:30, 180", "2027-03-29, 01:30, 03:30, 120"})
    void theClockOnTheWallSaysWhenItEndsAlsoWhereItIsChanged(LocalDate day, String begins, String ends, int minutes) {
        var time = between(day, begins, ends);

        assertThat(time.minutes()).isEqualTo(minutes);
        assertThat(time.endsOnTheWall(PARIS).toLocalTime()).isEqualTo(LocalTime.parse(ends));
    }

    @Test
    void aTimeThatTheClockLeavesOutIsRefusedAndOneThatComesTwiceIsTheFirst() {
        assertThatThrownBy(() -> between(FORWARD, "02:30", "04:00").refuseLeftOut(PARIS))
                .isInstanceOf(BusinessRuleViolation.class);
        var twice = between(BACK, "02:30", "04:00");
        assertThatCode(() -> twice.refuseLeftOut(PARIS)).doesNotThrowAnyException();
        assertThat(twice.begins(PARIS)).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"09:00, 09:00", "09:00, 09:04", "09:00, 08:59", "09:00, 21:01"})
    void tooShortAndTooLongAreRefused(String begins, String ends) {
        assertThatThrownBy(() -> between(BACK.plusDays(1), begins, ends)).isInstanceOf(BusinessRuleViolation.class);
    }

    private static SessionTime between(LocalDate day, String begins, String ends) {
        return SessionTime.between(day, LocalTime.parse(begins), LocalTime.parse(ends), PARIS);
    }
}
