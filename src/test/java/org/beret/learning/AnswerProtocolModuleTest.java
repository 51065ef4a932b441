package org.beret.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beret.ModuleTest;
import org.beret.accounts.SignedInPerson;
import org.beret.accounts.TestPeople;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server's half of the protocol: whatever arrives how often and in which order, the last answer given is what is held. */
@ModuleTest
class AnswerProtocolModuleTest {

    private static final int HISTORIES = 10_000;
    private static final int MOST_ANSWERS = 8;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private Attempts attempts;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private SignedInPerson trainee;
    private AttemptId attempt;
    private List<Question> questions;

    @BeforeEach
    void anAttempt() throws Exception {
        trainee = learning.assignedTrainee();
        attempt = learning.startedAttempt(trainee);
        questions = people.as(trainee, () -> attempts.sheet(attempt, Language.EN)).questions().stream()
                .map(prompt -> learning.module().question(prompt.id()).orElseThrow())
                .filter(ChoiceQuestion.class::isInstance)
                .toList();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** An answer as it was given: the later, the higher its revision. */
    private record Given(Question question, long revision, List<OptionId> choice) {}

    @Test
    void theLastAnswerGivenIsHeldWhateverTheOrderOfArrival() throws Exception {
        for (var seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            var question = questions.get(random.nextInt(questions.size()));
            forget(question);
            var given = given(question, random);
            var deliveries = deliveries(given, random);
            if (seed % 10 == 0) {
                deliverAtOnce(deliveries);
            } else {
                deliverInTurn(deliveries, seed);
            }

            assertThat(held(question).choice())
                    .as("seed %d", seed)
                    .isEqualTo(given.getLast().choice());
        }
    }

    @Test
    void nothingThatArrivesWithOrAfterTheSubmissionChangesWhatWasCounted() throws Exception {
        var given = new ArrayList<Given>();
        questions.forEach(question ->
                given.addAll(given(question, new Random(question.id().hashCode()))));
        var work = new ArrayList<Callable<Object>>();
        given.forEach(answer -> work.add(() -> deliverUnlessClosed(answer)));
        work.addAll(Collections.nCopies(3, () -> people.as(trainee, () -> attempts.submit(attempt))));
        Collections.shuffle(work, new Random(7));

        var done = threads.invokeAll(work);
        var counted =
                people.as(trainee, () -> attempts.sheet(attempt, Language.EN)).answers();
        given.forEach(answer -> assertThat(deliverUnlessClosed(answer)).isEqualTo("closed"));

        assertThat(done).allSatisfy(one -> assertThat(one.state()).isEqualTo(Future.State.SUCCESS));
        assertThat(people.as(trainee, () -> attempts.sheet(attempt, Language.EN))
                        .answers())
                .isEqualTo(counted);
        assertThat(jdbc.sql("select count(*) from learning_attempt where id = :id and submitted_at is not null")
                        .param("id", attempt.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private static List<Given> given(Question question, Random random) {
        var given = new ArrayList<Given>();
        var revision = 0L;
        for (var number = random.nextInt(MOST_ANSWERS) + 1; number > 0; number--) {
            revision += random.nextInt(1000) + 1;
            var option =
                    question.options().get(random.nextInt(question.options().size()));
            given.add(new Given(question, revision, List.of(option.id())));
        }
        return given;
    }

    /** Each answer at least once, some again, in any order. */
    private static List<Given> deliveries(List<Given> given, Random random) {
        var deliveries = new ArrayList<>(given);
        given.stream().filter(_ -> random.nextBoolean()).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    private void deliverInTurn(List<Given> deliveries, int seed) throws Exception {
        var newest = 0L;
        for (var delivery : deliveries) {
            newest = Math.max(newest, delivery.revision());
            assertThat(deliver(delivery).revision()).as("seed %d", seed).isEqualTo(newest);
        }
    }

    private void deliverAtOnce(List<Given> deliveries) throws Exception {
        var work = deliveries.stream()
                .map(delivery -> (Callable<StoredAnswer>) () -> deliver(delivery))
                .toList();
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
    }

    private StoredAnswer deliver(Given answer) throws Exception {
        return people.as(
                trainee, () -> attempts.answer(attempt, answer.question().id(), answer.revision(), answer.choice()));
    }

    private String deliverUnlessClosed(Given answer) {
        try {
            deliver(answer);
            return "stored";
        } catch (AttemptClosed closed) {
            return "closed";
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private StoredAnswer held(Question question) throws Exception {
        return people.as(trainee, () -> attempts.sheet(attempt, Language.EN)).answers().stream()
                .filter(answer -> answer.question().equals(question.id()))
                .findFirst()
                .orElseThrow();
    }

    /** As the row was when the attempt began. */
    private void forget(Question question) {
        jdbc.sql("update learning_answer set revision = 0, choice = '', answered_at = null"
                        + " where attempt_id = :attempt and question_id = :question")
                .param("attempt", attempt.value())
                .param("question", question.id().value())
                .update();
    }
}
