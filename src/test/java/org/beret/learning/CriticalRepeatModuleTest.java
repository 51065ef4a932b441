package org.beret.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Objective;
import org.beret.catalogue.ObjectiveId;
import org.beret.catalogue.Points;
import org.beret.catalogue.Question;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has points enough, but a critical answer wrong, repeats that alone. */
@ModuleTest
class CriticalRepeatModuleTest {

    private static final Predicate<Question> CRITICAL =
            question -> question.head().critical();

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestLearning learning;

    @Autowired
    private Training training;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Results results;

    @Autowired
    private Completions completions;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private JdbcClient jdbc;

    private CourseModule module;
    private SignedInPerson trainee;
    private AttemptId first;

    /** Whose first quiz asks critical questions on two objectives at least. */
    @BeforeEach
    void aTraineeInAQuiz() throws Exception {
        module = learning.module();
        do {
            trainee = learning.assignedTrainee();
            first = learning.startedAttempt(trainee);
        } while (critical(first).size() < 2);
    }

    @Test
    void theLessonsOfWhatWasCriticalAreReadAgainAndNoOther() throws Exception {
        var wrong = critical(first).getFirst();
        var slip = questions(first).stream()
                .filter(CRITICAL.negate())
                .filter(question ->
                        !question.head().readAgain().equals(wrong.head().readAgain()))
                .findFirst()
                .orElseThrow();

        learning.submit(trainee, first, question -> !List.of(wrong, slip).contains(question));

        assertThat(state()).isEqualTo(EnrolmentState.IN_PROGRESS);
        assertThat(mine().readAgain()).containsExactly(wrong.head().readAgain().lesson());
        assertThat(mine().quiz())
                .isInstanceOfSatisfying(
                        QuizState.Waiting.class,
                        waiting -> assertThat(waiting.repeats()).containsExactly(wrong.objective()));
        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("quiz.refused.waiting"));
    }

    @Test
    void onlyTheRuleThatWasWrongIsAskedAgainAndAfresh() throws Exception {
        var wrong = missOne();

        assertThat(mine().quiz())
                .isEqualTo(new QuizState.Open(module.quiz().attempts() - 1, Set.of(wrong.objective())));
        var repeat = start();

        assertThat(questions(repeat))
                .hasSize(module.criticalQuestionsAsked(wrong.objective()))
                .doesNotContain(wrong)
                .allMatch(CRITICAL)
                .allMatch(question -> question.objective().equals(wrong.objective()));
        assertThat(people.as(trainee, () -> attempts.open(repeat, ReadingOrder.of(Language.ES)))
                        .pointsToPass())
                .isEqualTo(questions(repeat).size());
    }

    @Test
    void answeredRightlyItCompletesTheModuleWithThePointsOfTheWholeQuiz() throws Exception {
        missOne();
        var repeat = start();
        learning.answerAllAndSubmit(trainee, repeat);

        var right = module.quiz().questionCount() - 1;
        assertThat(state()).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(mine().quiz()).isEqualTo(new QuizState.Passed(repeat, Points.whole(right, right + 1)));
        assertThat(completions.of(trainee.id())).singleElement().satisfies(completion -> {
            assertThat(completion.points()).isEqualTo(Points.whole(right, right + 1));
        });
        assertThat(jdbc.sql("""
                                select distinct v.half_points from learning_attempt_view v
                                join learning_enrolment_view e on e.id = v.enrolment_id where e.person_id = :person""")
                        .param("person", trainee.id().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(2 * right);
    }

    @Test
    void whatIsWrongAgainIsAskedAgainUntilNoAttemptIsLeft() throws Exception {
        var objective = missOne().objective();
        for (var left = module.quiz().attempts() - 1; left > 0; left--) {
            assertThat(mine().quiz()).isEqualTo(new QuizState.Open(left, Set.of(objective)));
            learning.submit(trainee, start(), _ -> false);
            waitAndRead();
        }

        assertThat(mine().quiz()).isInstanceOf(QuizState.UsedUp.class);
        var staff = people.staff(Objects.requireNonNull(trainee.centre()));
        people.as(staff, () -> enrolments.release(trainee.id(), module.id(), "Was ill at the last attempt"));
        assertThat(mine().quiz()).isEqualTo(new QuizState.Open(1, Set.of(objective)));
        learning.answerAllAndSubmit(trainee, start());
        assertThat(state()).isEqualTo(EnrolmentState.COMPLETED);
    }

    @Test
    void ofTwoRulesTheOneThatWasRightIsNotAskedAThirdTime() throws Exception {
        var objectives = critical(first).stream().map(Question::objective).collect(Collectors.toSet());
        learning.submit(trainee, first, CRITICAL.negate());
        waitAndRead();
        var known = objectives.iterator().next();

        var second = start();
        assertThat(objectivesOf(second)).isEqualTo(objectives);
        learning.submit(trainee, second, question -> question.objective().equals(known));
        waitAndRead();

        assertThat(objectivesOf(start()))
                .isEqualTo(objectives.stream()
                        .filter(objective -> !objective.equals(known))
                        .collect(Collectors.toSet()));
    }

    @Test
    void withTooFewPointsTheWholeQuizIsTakenAgain() throws Exception {
        learning.submit(trainee, first, _ -> false);
        waitAndRead();

        assertThat(mine().quiz()).isEqualTo(new QuizState.Open(module.quiz().attempts() - 1, Set.of()));
        assertThat(questions(start())).hasSize(module.quiz().questionCount());
    }

    @Test
    void resultsAndTheListOfAttemptsTellWhichIsWhich() throws Exception {
        var wrong = missOne();
        var repeat = start();
        learning.answerAllAndSubmit(trainee, repeat);

        assertThat(result(first).askedAgain()).extracting(Objective::id).containsExactly(wrong.objective());
        assertThat(result(repeat).askedAgain()).isEmpty();
        assertThat(result(repeat).objectives())
                .extracting(part -> part.objective().id())
                .containsExactly(wrong.objective());
        assertThat(mine().attempts()).extracting(AttemptSummary::repeat).containsExactly(false, true);
        assertThat(mine().attempts()).extracting(AttemptSummary::criticalWrong).containsExactly(true, false);
        assertThat(mine().attempts())
                .extracting(attempt -> attempt.points().most())
                .containsExactly(module.quiz().questionCount(), 1);
    }

    /** The first quiz with one critical mistake and no other, then everything that opens the next attempt. */
    private Question missOne() throws Exception {
        var wrong = critical(first).getFirst();
        learning.submit(trainee, first, question -> !question.equals(wrong));
        waitAndRead();
        return wrong;
    }

    private void waitAndRead() throws Exception {
        clock.pass(module.quiz().waiting().plus(Duration.ofSeconds(1)));
        learning.read(trainee);
    }

    /** The first critical question on each objective. */
    private List<Question> critical(AttemptId attempt) throws Exception {
        return questions(attempt).stream()
                .filter(CRITICAL)
                .collect(Collectors.toMap(Question::objective, question -> question, (one, _) -> one))
                .values()
                .stream()
                .toList();
    }

    private Set<ObjectiveId> objectivesOf(AttemptId attempt) throws Exception {
        return questions(attempt).stream().map(Question::objective).collect(Collectors.toSet());
    }

    private List<Question> questions(AttemptId attempt) throws Exception {
        return learning.questions(trainee, attempt);
    }

    private AttemptId start() throws Exception {
        return people.as(trainee, () -> attempts.start(module.id()));
    }

    private AttemptResult result(AttemptId attempt) throws Exception {
        return people.as(trainee, () -> results.of(attempt));
    }

    private EnrolmentState state() throws Exception {
        return mine().state();
    }

    private AssignedModule mine() throws Exception {
        return people.as(trainee, () -> training.mine(module.id()));
    }
}
