package org.beret.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beret.catalogue.TestQuestions.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ObjectiveId;
import org.beret.catalogue.Points;
import org.beret.catalogue.QuizRules;
import org.beret.catalogue.TestQuestions;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;

/** Rules: three attempts, one hour between them. */
class QuizStateTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final QuizRules rules = rules(Map.of("o", 5));
    private final EnrolmentId enrolment = EnrolmentId.next();
    private final List<Attempt> attempts = new ArrayList<>();
    private Set<LessonId> readAgain = Set.of();
    private Map<AttemptId, Set<ObjectiveId>> askedAgain = Map.of();
    private int released;

    @Test
    void itIsLockedUntilTheLastLessonIsRead() {
        assertThat(state(2)).isEqualTo(new QuizState.Locked(2));
        assertThat(state(0)).isEqualTo(new QuizState.Open(3, Set.of()));
    }

    @Test
    void anAttemptUnderWayIsFoundAgainEvenIfALessonWasAddedMeanwhile() {
        var attempt = started(NOW.minus(HOUR));

        assertThat(state(0)).isEqualTo(new QuizState.UnderWay(attempt.id()));
        assertThat(state(1)).isEqualTo(new QuizState.UnderWay(attempt.id()));
    }

    @Test
    void afterAFailureItWaitsOneHourToTheSecond() {
        var failed = failed(NOW.minus(HOUR).plusSeconds(1));

        assertThat(state(0)).isEqualTo(new QuizState.Waiting(failed.id(), NOW.plusSeconds(1), Set.of(), Set.of()));
        assertThat(state(0, NOW.plusSeconds(1))).isEqualTo(new QuizState.Open(2, Set.of()));
    }

    @Test
    void theLastFailureCountsNotTheFirst() {
        failed(NOW.minus(HOUR.multipliedBy(5)));
        var second = failed(NOW.minusSeconds(60));

        assertThat(state(0))
                .isEqualTo(
                        new QuizState.Waiting(second.id(), NOW.minusSeconds(60).plus(HOUR), Set.of(), Set.of()));
    }

    @Test
    void threeFailuresUseItUpForGood() {
        failed(NOW.minus(HOUR.multipliedBy(9)));
        failed(NOW.minus(HOUR.multipliedBy(6)));
        var last = failed(NOW.minus(HOUR.multipliedBy(3)));

        assertThat(state(0)).isEqualTo(new QuizState.UsedUp(last.id()));
        assertThat(state(0, NOW.plus(Duration.ofDays(365)))).isEqualTo(new QuizState.UsedUp(last.id()));
    }

    @Test
    void lessonsThatAFailureReopenedAreReadBeforeTheNextAttempt() {
        var failed = failed(NOW.minus(HOUR.multipliedBy(2)));
        readAgain = Set.of(new LessonId("lesson-1"));

        assertThat(state(0)).isEqualTo(new QuizState.Waiting(failed.id(), NOW.minus(HOUR), readAgain, Set.of()));
        readAgain = Set.of();
        assertThat(state(0)).isEqualTo(new QuizState.Open(2, Set.of()));
    }

    @Test
    void aReleaseOpensOneAttemptMore() {
        failed(NOW.minus(HOUR.multipliedBy(9)));
        failed(NOW.minus(HOUR.multipliedBy(6)));
        failed(NOW.minus(HOUR.multipliedBy(3)));
        released = 1;

        assertThat(state(0)).isEqualTo(new QuizState.Open(1, Set.of()));
    }

    @Test
    void onceItIsPassedItStaysPassed() {
        failed(NOW.minus(HOUR.multipliedBy(3)));
        var passed = submitted(NOW.minus(HOUR), 4);

        assertThat(state(0)).isEqualTo(new QuizState.Passed(passed.id(), Points.whole(4, 5)));
        assertThat(state(3)).isEqualTo(new QuizState.Passed(passed.id(), Points.whole(4, 5)));
    }

    private QuizState state(int lessonsLeft) {
        return state(lessonsLeft, NOW);
    }

    private QuizState state(int lessonsLeft, Instant now) {
        var module = TestQuestions.module(rules, List.of(), lessonsLeft);
        return new Standing(module, Set.of(), readAgain, attempts, askedAgain, released).quiz(now);
    }

    private Attempt started(Instant when) {
        var attempt = new Attempt(new UUID(0, 0), enrolment, 7, 5, when);
        attempts.add(attempt);
        return attempt;
    }

    private Attempt failed(Instant when) {
        return submitted(when, 3);
    }

    private Attempt submitted(Instant when, int right) {
        var attempt = started(when.minusSeconds(600));
        attempt.close(
                new Score(Points.whole(right, 5), right >= 4, Set.of(), Set.of(), Set.of(), Map.of()),
                Language.EN,
                new CourseVersion("1.0.0", "0".repeat(64)),
                when);
        return attempt;
    }
}
