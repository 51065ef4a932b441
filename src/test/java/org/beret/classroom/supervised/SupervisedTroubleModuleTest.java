package org.beret.classroom.supervised;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beret.ModuleTest;
import org.beret.classroom.supervised.QuizList.Entry;
import org.beret.classroom.supervised.QuizList.State;
import org.beret.identity.SignedInPerson;
import org.beret.learning.AttemptId;
import org.beret.learning.supervision.QuizSupervision;
import org.beret.people.Trainees;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes wrong in the room while a quiz is supervised: somebody is suspended, it was closed too early, or the time did not suffice. */
@ModuleTest
class SupervisedTroubleModuleTest extends SupervisedSetup {

    @Autowired
    private QuizSupervision supervision;

    @Autowired
    private LeftAttempts left;

    @Autowired
    private Trainees trainees;

    @Test
    void whoIsSuspendedMeanwhileIsHandedInWithTheRestAndItStaysSupervised() throws Exception {
        var attempt = begin(one);
        answerToPass(one, attempt);
        people.as(staff, () -> trainees.suspend(one.id()));
        assertThat(state(one)).isEqualTo(State.WRITING);

        clock.pass(Duration.ofMinutes(116));
        left.handIn();

        assertThat(state(one)).isEqualTo(State.PASSED);
        assertThat(supervision.supervisorOf(attempt)).isPresent();
    }

    @Test
    void whoIsSuspendedAndResumedGoesOnWhereTheyWere() throws Exception {
        var attempt = begin(one);
        people.as(staff, () -> trainees.suspend(one.id()));
        people.as(staff, () -> trainees.resume(one.id()));

        assertThat(begin(one)).isEqualTo(attempt);
        learning.answerAllAndSubmit(one, attempt);
        assertThat(state(one)).isEqualTo(State.PASSED);
    }

    @Test
    void whatWasClosedIsHeldAgainAtItsNewTime() throws Exception {
        people.as(staff, () -> quizzes.close(quiz));
        var tomorrow = supervised.details(centre, module.id(), Duration.ofHours(24), true);
        assertThat(asStaff(() -> quizzes.change(quiz, tomorrow, 1, false))).isTrue();

        assertThat(asStaff(() -> quizzes.find(quiz)).isOver(clock.instant())).isFalse();
        assertRefused(() -> atHome(one), "supervised.refused.only-here");
        clock.pass(Duration.ofMinutes(24 * 60 + 1));
        assertThat(begin(one)).isNotNull();
    }

    @Test
    void aClosedOneStaysClosedIfOnlyItsPlaceIsWrittenAnew() throws Exception {
        people.as(staff, () -> quizzes.close(quiz));
        assertThat(asStaff(() -> quizzes.change(quiz, elsewhere(), 1, false))).isTrue();

        assertRefused(() -> begin(one), "supervised.refused.over");
    }

    @Test
    void thePlaceOfOneThatIsOverCanStillBeWrittenDown() throws Exception {
        begin(one);
        clock.pass(Duration.ofMinutes(56));

        assertThat(asStaff(() -> quizzes.change(quiz, elsewhere(), 0, false))).isTrue();
        assertThat(asStaff(() -> quizzes.find(quiz)).details().place()).isEqualTo("Hall C");
    }

    @Test
    void whenTheTimeDidNotSufficeItCanBeLengthenedUntilWhatWasLeftIsHandedIn() throws Exception {
        var attempt = begin(one);
        clock.pass(Duration.ofMinutes(56));
        assertThat(asStaff(() -> quizzes.find(quiz)).canBeExtended(clock.instant()))
                .isTrue();
        people.as(staff, () -> quizzes.extend(quiz, 0));
        assertThat(begin(two)).isNotNull();
        answerToPass(one, attempt);

        clock.pass(Duration.ofMinutes(75));
        assertThat(asStaff(() -> quizzes.find(quiz)).canBeExtended(clock.instant()))
                .isFalse();
        assertRefused(() -> people.as(staff, () -> quizzes.extend(quiz, 1)), "supervised.refused.extend");
    }

    /** The same time, another room. */
    private QuizDetails elsewhere() throws Exception {
        var details = asStaff(() -> quizzes.find(quiz)).details();
        return new QuizDetails(details.time(), details.module(), "Hall C", details.onlyHere());
    }

    private void answerToPass(SignedInPerson trainee, AttemptId attempt) throws Exception {
        for (var question : learning.questions(trainee, attempt)) {
            people.as(trainee, () -> attempts.answer(attempt, question.id(), 1, question.rightAnswer()));
        }
    }

    private State state(SignedInPerson trainee) throws Exception {
        return asStaff(() -> lists.of(quiz)).entries().stream()
                .filter(entry -> entry.person().id().equals(trainee.id()))
                .map(Entry::state)
                .findFirst()
                .orElseThrow();
    }
}
