package org.beret.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AttemptsModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Training training;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Results results;

    private CourseModule module;
    private SignedInPerson trainee;

    @BeforeEach
    void aTraineeWhoHasReadAllLessons() throws Exception {
        module = catalogue.modules().getFirst();
        trainee = assigned();
        readAllLessons();
    }

    @Test
    void aQuizStaysLockedUntilTheLessonsAreRead() throws Exception {
        var other = assigned();

        assertThatThrownBy(() -> people.as(other, () -> attempts.start(module.id())))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("quiz.refused.locked"));
    }

    @Test
    void startingTwiceFindsTheAttemptThatIsUnderWay() throws Exception {
        assertThat(start()).isEqualTo(start());
    }

    @Test
    void anAttemptAsksForEveryObjectiveAsOftenAsTheModuleSays() throws Exception {
        var prompts = sheet(start()).questions();

        assertThat(prompts).hasSize(module.quiz().questionCount()).doesNotHaveDuplicates();
        module.quiz()
                .draw()
                .forEach((objective, count) -> assertThat(prompts)
                        .filteredOn(prompt ->
                                question(prompt.id().value()).objective().equals(objective))
                        .hasSize(count));
    }

    @Test
    void anOlderRevisionNeverOverwritesANewerOne() throws Exception {
        var attempt = start();
        var question = firstChoice(attempt);
        var options = question.options();

        answer(attempt, question, 2, options.get(1).id());
        var late = answer(attempt, question, 1, options.get(0).id());

        assertThat(late.accepted()).isFalse();
        assertThat(late.choice()).containsExactly(options.get(1).id());
    }

    @Test
    void sendingAnAnswerAgainIsAcceptedAndChangesNothing() throws Exception {
        var attempt = start();
        var question = firstChoice(attempt);
        var option = question.options().getFirst().id();

        answer(attempt, question, 1, option);
        var again = answer(attempt, question, 1, option);

        assertThat(again.accepted()).isTrue();
        assertThat(again.revision()).isEqualTo(1);
    }

    @Test
    void theSameRevisionFromTwoDevicesKeepsTheFirstAndTellsTheSecond() throws Exception {
        var attempt = start();
        var question = firstChoice(attempt);
        var options = question.options();

        answer(attempt, question, 1, options.get(0).id());
        var other = answer(attempt, question, 1, options.get(1).id());

        assertThat(other.accepted()).isFalse();
        assertThat(other.choice()).containsExactly(options.get(0).id());
    }

    @Test
    void anOptionOfAnotherQuestionIsRefused() throws Exception {
        var attempt = start();
        var question = firstChoice(attempt);

        assertThatThrownBy(() -> answer(attempt, question, 1, new OptionId("of-another-question")))
                .isInstanceOf(InvalidAnswer.class);
        assertThatThrownBy(() -> answer(
                        attempt, question, 0, question.options().getFirst().id()))
                .isInstanceOf(InvalidAnswer.class);
    }

    @Test
    void nobodySeesOrChangesTheAttemptOfAnother() throws Exception {
        var attempt = start();
        var question = firstChoice(attempt);
        var stranger = assigned();

        assertThatThrownBy(() -> people.as(stranger, () -> attempts.open(attempt, ReadingOrder.of(Language.EN))))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(stranger, () -> attempts.answer(attempt, question.id(), 1, List.of())))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(stranger, () -> attempts.submit(attempt)))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void enoughRightAnswersCompleteTheModule() throws Exception {
        var attempt = start();
        answerRightly(attempt, module.quiz().neededToPass());
        submit(attempt);

        var result = people.as(trainee, () -> results.of(attempt));

        assertThat(result.passed()).isTrue();
        assertThat(result.points().earned()).isEqualTo(module.quiz().neededToPass());
        assertThat(assignedModule().state()).isEqualTo(EnrolmentState.COMPLETED);
    }

    @Test
    void oneRightAnswerTooFewFails() throws Exception {
        var attempt = start();
        answerRightly(attempt, module.quiz().neededToPass() - 1);
        submit(attempt);

        assertThat(people.as(trainee, () -> results.of(attempt)).passed()).isFalse();
        assertThat(assignedModule().state()).isEqualTo(EnrolmentState.IN_PROGRESS);
    }

    @Test
    void submittingTwiceGivesOneResult() throws Exception {
        var attempt = start();
        var first = submit(attempt);

        assertThat(submit(attempt)).isEqualTo(first);
    }

    @Test
    void anAnswerAfterSubmissionIsRefusedAndChangesNothing() throws Exception {
        var attempt = start();
        var question = firstChoice(attempt);
        submit(attempt);

        assertThatThrownBy(() -> answer(
                        attempt, question, 1, question.options().getFirst().id()))
                .isInstanceOf(AttemptClosed.class);
        assertThat(sheet(attempt).answers())
                .allSatisfy(answer -> assertThat(answer.choice()).isEmpty());
    }

    @Test
    void theNextAttemptOpensAfterTheWaitingTimeWithOtherQuestions() throws Exception {
        var first = start();
        submit(first);
        readAllLessons();

        assertThatThrownBy(this::start).isInstanceOf(BusinessRuleViolation.class);
        waitingTimePasses();
        var second = start();

        assertThat(sheet(second).questions())
                .extracting(prompt -> prompt.id())
                .doesNotContainAnyElementsOf(sheet(first).questions().stream()
                        .map(prompt -> prompt.id())
                        .toList());
    }

    @Test
    void aFailureReopensTheLessonsOfWhatWasWrongAndNoOther() throws Exception {
        var attempt = start();
        var right = answerRightly(attempt, 5);
        submit(attempt);
        waitingTimePasses();

        var wrong = sheet(attempt).questions().stream()
                .filter(prompt -> !right.contains(prompt.id()))
                .map(prompt -> question(prompt.id().value()).head().readAgain().lesson())
                .toList();
        assertThat(assignedModule().readAgain()).containsExactlyInAnyOrderElementsOf(Set.copyOf(wrong));
        assertThat(assignedModule().nextLesson())
                .map(lesson -> lesson.id())
                .hasValueSatisfying(next -> assertThat(wrong).contains(next));
        assertThatThrownBy(this::start).isInstanceOf(BusinessRuleViolation.class);

        readAllLessons();

        assertThat(assignedModule().readAgain()).isEmpty();
        assertThat(start()).isNotEqualTo(attempt);
    }

    @Test
    void theHistoryHoldsEveryAttemptWithItsResult() throws Exception {
        var attempt = start();
        answerRightly(attempt, 3);
        submit(attempt);

        assertThat(assignedModule().attempts()).singleElement().satisfies(summary -> {
            assertThat(summary.id()).isEqualTo(attempt);
            assertThat(summary.points().earned()).isEqualTo(3);
            assertThat(summary.passed()).isFalse();
        });
    }

    @Test
    void afterTheLastAttemptTheCentreDecides() throws Exception {
        useUpAllAttempts();

        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("quiz.refused.used-up"));
        assertThat(assignedModule().quiz()).isInstanceOf(QuizState.UsedUp.class);
    }

    @Test
    void aReleaseWithAReasonOpensOneAttemptMore() throws Exception {
        useUpAllAttempts();
        var staff = people.staff(Objects.requireNonNull(trainee.centre()));

        assertThatThrownBy(() -> release(people.staff(people.centre("SN")), "Not theirs to allow"))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> release(staff, " "))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("release.refused.reason"));
        release(staff, "Was ill during the third attempt");

        assertThat(assignedModule().quiz()).isEqualTo(new QuizState.Open(1, Set.of()));
        assertThatThrownBy(() -> release(staff, "Once more"))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("release.refused.attempts-left"));
    }

    private void release(SignedInPerson staff, String reason) throws Exception {
        people.as(staff, () -> enrolments.release(trainee.id(), module.id(), reason));
    }

    private void useUpAllAttempts() throws Exception {
        for (var number = 0; number < module.quiz().attempts(); number++) {
            submit(start());
            waitingTimePasses();
            readAllLessons();
        }
    }

    private void waitingTimePasses() {
        clock.pass(module.quiz().waiting().plus(Duration.ofSeconds(1)));
    }

    private void readAllLessons() throws Exception {
        people.as(trainee, () -> {
            module.lessons().forEach(lesson -> {
                training.open(module.id(), lesson.id());
                training.markRead(module.id(), lesson.id());
            });
        });
    }

    private SignedInPerson assigned() throws Exception {
        var centre = people.centre("SN");
        var person = people.trainee(centre);
        people.as(
                people.staff(centre),
                () -> enrolments.enrol(
                        List.of(person.id()), module.id(), LocalDate.now(clock).plusDays(14), "Centre"));
        return person;
    }

    private AttemptId start() throws Exception {
        return people.as(trainee, () -> attempts.start(module.id()));
    }

    private OpenAttempt sheet(AttemptId attempt) throws Exception {
        return people.as(trainee, () -> attempts.open(attempt, ReadingOrder.of(Language.FR)));
    }

    private Question question(String id) {
        return module.questions().stream()
                .filter(question -> question.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Question firstChoice(AttemptId attempt) throws Exception {
        return sheet(attempt).questions().stream()
                .map(prompt -> question(prompt.id().value()))
                .filter(question -> question instanceof ChoiceQuestion)
                .findFirst()
                .orElseThrow();
    }

    private StoredAnswer answer(AttemptId attempt, Question question, int revision, OptionId option) throws Exception {
        return people.as(trainee, () -> attempts.answer(attempt, question.id(), revision, List.of(option)));
    }

    /** Answers so many questions, critical ones first, and tells which. */
    private List<QuestionId> answerRightly(AttemptId attempt, int count) throws Exception {
        var questions = sheet(attempt).questions().stream()
                .map(prompt -> question(prompt.id().value()))
                .sorted(TestLearning.CRITICAL_FIRST)
                .limit(count)
                .toList();
        for (var question : questions) {
            people.as(trainee, () -> attempts.answer(attempt, question.id(), 1, question.rightAnswer()));
        }
        return questions.stream().map(question -> question.id()).toList();
    }

    private Instant submit(AttemptId attempt) throws Exception {
        return people.as(trainee, () -> attempts.submit(attempt));
    }

    private AssignedModule assignedModule() throws Exception {
        return people.as(trainee, () -> training.mine(module.id()));
    }
}
