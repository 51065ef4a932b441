package org.beret.classroom.supervised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.beret.ModuleTest;
import org.beret.classroom.supervised.QuizList.Entry;
import org.beret.classroom.supervised.QuizList.State;
import org.beret.cohorts.Cohorts;
import org.beret.identity.SignedInPerson;
import org.beret.learning.AttemptId;
import org.beret.learning.TimeOver;
import org.beret.learning.supervision.QuizSupervision;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.beret.texts.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Beginning a quiz under supervision: by the word, in time, by whom it is for; and what becomes of it when the time is over. */
@ModuleTest
class SupervisedQuizModuleTest extends SupervisedSetup {

    private static final Duration MOMENT = Duration.ofMinutes(2);

    @Autowired
    private QuizSupervision supervision;

    @Autowired
    private LeftAttempts left;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Texts texts;

    @Test
    void whoTypesTheWordBeginsAndTheListAndTheResultSaySo() throws Exception {
        var word = supervised.word(quiz);
        var typed = " " + word.substring(0, 3).toUpperCase(Locale.ROOT) + "-"
                + word.substring(3).replace('a', 'á');
        var attempt = begin(one, typed);
        assertThat(begin(one)).isEqualTo(attempt);
        assertThat(states()).containsExactlyInAnyOrder(State.WRITING, State.NOT_BEGUN);

        learning.answerAllAndSubmit(one, attempt);
        assertThat(states()).containsExactlyInAnyOrder(State.PASSED, State.NOT_BEGUN);
        assertThat(supervision.supervisorOf(attempt)).isPresent();
        assertThat(asStaff(() -> lists.board(quiz)).orElseThrow().handedIn()).isEqualTo(1);
    }

    @Test
    void theWordOfAnotherCohortAndAWrongOneAreRefusedWithTheReason() throws Exception {
        assertRefused(() -> begin(one, "lalalala"), "supervised.refused.word");
        assertRefused(() -> begin(one, ""), "supervised.refused.word");
        var stranger = learner();
        groups.cohort(centre, "Others", stranger);
        assertRefused(() -> begin(stranger), "supervised.refused.none");
        people.as(staff, () -> cohorts.dismiss(cohort, two.id()));
        assertRefused(() -> begin(two), "supervised.refused.none");
    }

    @Test
    void tenWordsAreCountedEvenIfTheyAreRefused() throws Exception {
        for (var tries = 0; tries < 10; tries++) {
            assertRefused(() -> begin(one, "no"), "supervised.refused.word");
        }
        assertRefused(() -> begin(one), "supervised.refused.too-often");
        assertThat(begin(two)).isNotNull();
    }

    @Test
    void theWordIsGoodFromTheBeginningToTheEndOnly() throws Exception {
        var tomorrow = supervised.details(centre, module.id(), Duration.ofHours(24), true);
        var later = asStaff(() -> quizzes.plan(cohort, tomorrow, false));
        assertThat(asStaff(() -> lists.board(later))).isEmpty();
        assertRefused(() -> begin(one, supervised.word(later)), "supervised.refused.word");
        clock.pass(Duration.ofMinutes(56));
        assertRefused(() -> begin(one), "supervised.refused.early");
        assertThat(asStaff(() -> lists.board(quiz))).isEmpty();
        clock.pass(Duration.ofHours(25));
        assertRefused(() -> begin(one), "supervised.refused.over");
    }

    @Test
    void onlyHereIsOnlyHereUntilTheEndAndForThisCohortAlone() throws Exception {
        assertRefused(() -> atHome(one), "supervised.refused.only-here");
        assertThat(announcement(one)).matches(QuizSupervision.Announcement::onlyHere);
        assertThat(atHome(learner())).isNotNull();
        clock.pass(Duration.ofMinutes(56));
        assertThat(supervision.announced(one.id(), module.id(), texts.in(Language.EN)))
                .isEmpty();
        assertThat(supervision.supervisorOf(atHome(one))).isEmpty();
    }

    @Test
    void whereItMayBeTakenAtHomeTooTheResultTellsWhichItWas() throws Exception {
        asStaff(() ->
                quizzes.change(quiz, supervised.details(centre, module.id(), Duration.ofMinutes(-5), false), 0, true));
        var attempt = atHome(one);
        assertThat(announcement(one)).matches(announced -> announced.open() && !announced.onlyHere());
        assertRefused(() -> begin(one), "supervised.refused.under-way");
        learning.answerAllAndSubmit(one, attempt);
        assertThat(supervision.isSupervised(attempt)).isFalse();
        assertThat(states()).containsExactlyInAnyOrder(State.COMPLETED, State.NOT_BEGUN);
        assertRefused(() -> begin(one), "quiz.refused.passed");
    }

    @Test
    void anAnswerAfterTheEndIsRefusedAndThoseBeforeAreHandedInAnHourLater() throws Exception {
        var attempt = begin(one);
        var right = module.quiz().neededToPass();
        for (var question : learning.questions(one, attempt).subList(0, right)) {
            people.as(one, () -> attempts.answer(attempt, question.id(), 1, question.rightAnswer()));
        }
        clock.pass(Duration.ofMinutes(56));
        assertThatThrownBy(() -> answerNow(one, attempt)).isInstanceOf(TimeOver.class);
        left.handIn();
        assertThat(states()).contains(State.WRITING);

        clock.pass(Duration.ofMinutes(61));
        left.handIn();
        left.handIn();
        assertThat(states()).doesNotContain(State.WRITING).containsAnyOf(State.PASSED, State.FAILED);
        assertRefused(() -> people.as(staff, () -> quizzes.extend(quiz, 0)), "supervised.refused.extend");
    }

    @Test
    void longerClosedAndOpenAgainHoldForAttemptsThatAreUnderWay() throws Exception {
        var attempt = begin(one);
        assertThat(closing(one, attempt)).isCloseTo(Duration.ofMinutes(55), MOMENT);
        people.as(staff, () -> quizzes.extend(quiz, 0));
        assertThat(closing(one, attempt)).isCloseTo(Duration.ofMinutes(65), MOMENT);
        assertRefused(() -> people.as(colleague, () -> quizzes.extend(quiz, 0)), "changed-meanwhile");

        people.as(staff, () -> quizzes.close(quiz));
        assertRefused(() -> people.as(colleague, () -> quizzes.close(quiz)), "changed-meanwhile");
        clock.pass(Duration.ofMinutes(1));
        assertThatThrownBy(() -> answerNow(one, attempt)).isInstanceOf(TimeOver.class);
        assertRefused(() -> begin(two), "supervised.refused.over");
        people.as(colleague, () -> quizzes.reopen(quiz));
        answerNow(one, attempt);
        assertThat(begin(two)).isNotNull();
    }

    @Test
    void aLostConnectionDoesNotMoveTheEndOfSupervision() throws Exception {
        var attempt = begin(one);
        clock.pass(Duration.ofMinutes(30));
        var left = people.as(one, () -> attempts.connected(attempt, Duration.ofMinutes(30)));
        assertThat(left.closing().orElseThrow()).isCloseTo(Duration.ofMinutes(25), MOMENT);
        assertThat(left.limit()).isEmpty();
    }

    @Test
    void aQuizIsTakenBackUntilSomebodyHasBegun() throws Exception {
        people.as(staff, () -> quizzes.takeBack(quiz));
        assertRefused(() -> people.as(colleague, () -> quizzes.takeBack(quiz)), "changed-meanwhile");
        assertRefused(() -> begin(one), "supervised.refused.none");
        people.as(colleague, () -> quizzes.takeUp(quiz));
        begin(one);
        assertRefused(() -> people.as(staff, () -> quizzes.takeBack(quiz)), "supervised.refused.take-back");
        var moved = supervised.details(centre, module.id(), Duration.ofMinutes(20), true);
        assertRefused(() -> asStaff(() -> quizzes.change(quiz, moved, 2, true)), "supervised.refused.begun");
    }

    @Test
    void whatCannotBeMeantIsRefusedAndWhatIsUnusualNeedsAYes() throws Exception {
        var over = supervised.details(centre, module.id(), Duration.ofHours(-2), true);
        assertRefused(() -> asStaff(() -> quizzes.plan(cohort, over, true)), "supervised.refused.past");
        var beside = supervised.details(centre, module.id(), Duration.ofMinutes(30), true);
        assertRefused(() -> asStaff(() -> quizzes.plan(cohort, beside, false)), "supervised.doubt.overlaps");
        var empty = groups.cohort(centre, "Empty");
        assertRefused(() -> asStaff(() -> quizzes.plan(empty, beside, false)), "supervised.doubt.nobody");
        assertThat(asStaff(() -> quizzes.plan(empty, beside, true))).isNotNull();
        people.as(staff, () -> cohorts.close(cohort));
        assertRefused(() -> asStaff(() -> quizzes.plan(cohort, beside, true)), "supervised.refused.closed-cohort");
    }

    private QuizSupervision.Announcement announcement(SignedInPerson trainee) {
        return supervision
                .announced(trainee.id(), module.id(), texts.in(Language.EN))
                .orElseThrow();
    }

    private Duration closing(SignedInPerson trainee, AttemptId attempt) throws Exception {
        return people.as(trainee, () -> attempts.open(attempt, ReadingOrder.of(Language.EN)))
                .timeLeft()
                .closing()
                .orElseThrow();
    }

    private void answerNow(SignedInPerson trainee, AttemptId attempt) throws Exception {
        var question = learning.questions(trainee, attempt).getFirst();
        people.as(
                trainee,
                () -> attempts.answer(attempt, question.id(), clock.instant().toEpochMilli(), question.rightAnswer()));
    }

    private List<State> states() throws Exception {
        return asStaff(() -> lists.of(quiz)).entries().stream()
                .map(Entry::state)
                .toList();
    }
}
