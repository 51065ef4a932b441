package org.beret.learning;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Delivers answers as a bad network does: in any order, some again, some at once, with a submission in between. One attempt
 * serves for all histories; before each it is made as it was when it began.
 */
@Component
public class AnswerHistories {

    private static final int MOST_ANSWERS = 8;

    private final TestPeople people;
    private final TestLearning learning;
    private final Attempts attempts;
    private final JdbcClient jdbc;

    AnswerHistories(TestPeople people, TestLearning learning, Attempts attempts, JdbcClient jdbc) {
        this.people = people;
        this.learning = learning;
        this.attempts = attempts;
        this.jdbc = jdbc;
    }

    /** Plays histories of one question and checks that the last answer given is held. */
    public void withoutSubmission(int histories) throws Exception {
        try (var played = new Played()) {
            for (var seed = 0; seed < histories; seed++) {
                played.withoutSubmission(seed);
            }
        }
    }

    /** Plays histories of several questions and checks that what is held at the submission is counted and changes no more. */
    public void withSubmission(int histories) throws Exception {
        try (var played = new Played()) {
            for (var seed = 0; seed < histories; seed++) {
                played.withSubmission(seed);
            }
        }
    }

    /** An answer as it was given: the later, the higher its revision. */
    private record Given(QuestionId question, long revision, List<OptionId> choice) {}

    /** What is stored for a question. */
    private record Held(long revision, List<OptionId> choice) {

        static final Held NOTHING = new Held(0, List.of());
    }

    private class Played implements AutoCloseable {

        private final ExecutorService threads = Executors.newFixedThreadPool(4);
        private final SignedInPerson trainee;
        private final AttemptId attempt;
        private final List<Question> questions;

        Played() throws Exception {
            trainee = learning.assignedTrainee();
            enrolBefore();
            attempt = learning.startedAttempt(trainee);
            questions = learning.questions(trainee, attempt).stream()
                    .filter(ChoiceQuestion.class::isInstance)
                    .toList();
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }

        void withoutSubmission(int seed) throws Exception {
            var random = new Random(seed);
            var question = questions.get(random.nextInt(questions.size()));
            beginAnew();
            var given = given(question, random);
            var deliveries = deliveries(given, random);
            if (seed % 10 == 0) {
                deliverAtOnce(deliveries);
            } else {
                deliverInTurn(deliveries, seed);
            }

            assertThat(held()).as("seed %d", seed).isEqualTo(newest(given));
        }

        void withSubmission(int seed) throws Exception {
            var random = new Random(seed);
            beginAnew();
            var given = questions.stream()
                    .flatMap(question -> given(question, random).stream())
                    .toList();
            var deliveries = deliveries(given, random);
            var early = deliveries.subList(0, random.nextInt(deliveries.size() + 1));
            var late = deliveries.subList(early.size(), deliveries.size());
            deliverInTurn(early, seed);
            var taken = new ArrayList<>(early);
            if (seed % 4 == 0) {
                taken.addAll(deliverAndSubmitAtOnce(late, random, seed));
            } else {
                var submitted = submit();
                assertThat(submit()).as("seed %d", seed).isEqualTo(submitted);
            }
            var counted = held();
            assertThat(counted).as("seed %d", seed).isEqualTo(newest(taken));
            assertThat(right()).as("seed %d", seed).isEqualTo(right(counted));

            for (var answer : deliveries) {
                assertThat(isTaken(answer)).as("seed %d", seed).isFalse();
            }
            assertThat(held()).as("seed %d", seed).isEqualTo(counted);
        }

        private List<Given> given(Question question, Random random) {
            var given = new ArrayList<Given>();
            var revision = 0L;
            for (var number = random.nextInt(MOST_ANSWERS) + 1; number > 0; number--) {
                revision += random.nextInt(1000) + 1;
                var option =
                        question.options().get(random.nextInt(question.options().size()));
                given.add(new Given(question.id(), revision, List.of(option.id())));
            }
            return given;
        }

        /** Each answer at least once, some again, in any order. */
        private List<Given> deliveries(List<Given> given, Random random) {
            var deliveries = new ArrayList<>(given);
            given.stream().filter(_ -> random.nextBoolean()).forEach(deliveries::add);
            Collections.shuffle(deliveries, random);
            return deliveries;
        }

        private void deliverInTurn(List<Given> deliveries, int seed) throws Exception {
            var delivered = new ArrayList<Given>();
            for (var delivery : deliveries) {
                delivered.add(delivery);
                var stored = deliver(delivery);
                assertThat(new Held(stored.revision(), stored.choice()))
                        .as("seed %d", seed)
                        .isEqualTo(newest(delivered).get(delivery.question()));
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

        /** Which answers arrived before one of three submissions closed the attempt. */
        private List<Given> deliverAndSubmitAtOnce(List<Given> deliveries, Random random, int seed) throws Exception {
            var taken = Collections.synchronizedList(new ArrayList<Given>());
            var submitted = Collections.synchronizedSet(new HashSet<Instant>());
            var work = new ArrayList<Callable<Boolean>>();
            deliveries.forEach(answer -> work.add(() -> isTaken(answer) && taken.add(answer)));
            work.addAll(Collections.nCopies(3, () -> submitted.add(submit())));
            Collections.shuffle(work, random);
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            assertThat(submitted).as("seed %d", seed).hasSize(1);
            return taken;
        }

        private StoredAnswer deliver(Given answer) throws Exception {
            return people.as(
                    trainee, () -> attempts.answer(attempt, answer.question(), answer.revision(), answer.choice()));
        }

        private boolean isTaken(Given answer) throws Exception {
            try {
                deliver(answer);
                return true;
            } catch (AttemptClosed closed) {
                return false;
            }
        }

        private Instant submit() throws Exception {
            return people.as(trainee, () -> attempts.submit(attempt));
        }

        /** What must be held when these were taken, in whichever order. */
        private Map<QuestionId, Held> newest(List<Given> taken) {
            var newest = new HashMap<QuestionId, Held>();
            questions.forEach(question -> newest.put(question.id(), Held.NOTHING));
            for (var answer : taken) {
                var held = new Held(answer.revision(), answer.choice());
                newest.merge(answer.question(), held, (one, other) -> one.revision() < other.revision() ? other : one);
            }
            return newest;
        }

        private Map<QuestionId, Held> held() throws Exception {
            var asked = questions.stream().map(Question::id).toList();
            return people.as(trainee, () -> attempts.open(attempt, ReadingOrder.of(Language.EN))).answers().stream()
                    .filter(answer -> asked.contains(answer.question()))
                    .collect(toMap(StoredAnswer::question, answer -> new Held(answer.revision(), answer.choice())));
        }

        /** How many answers earned their point. */
        private long right() {
            return jdbc.sql("select right_count from learning_attempt where id = :id")
                    .param("id", attempt.value())
                    .query(Long.class)
                    .single();
        }

        private long right(Map<QuestionId, Held> held) {
            return questions.stream()
                    .filter(question -> question.isRight(
                            held.getOrDefault(question.id(), Held.NOTHING).choice()))
                    .count();
        }

        /** Statistics count a person's first attempt, whenever they come to it: not one that is begun anew under their hands. */
        private void enrolBefore() {
            jdbc.sql("""
                            insert into learning_enrolment (id, person_id, module_id, origin, assigned_at, assigned_by, superseded_at, version)
                            select :earlier, person_id, module_id, origin, assigned_at, assigned_by, assigned_at, 0
                            from learning_enrolment where person_id = :person""")
                    .param("earlier", new UUID(0, trainee.id().value().getLeastSignificantBits()))
                    .param("person", trainee.id().value())
                    .update();
        }

        private void beginAnew() {
            Stream.of(
                            "update learning_answer set revision = 0, choice = '', answered_at = null, counted = null"
                                    + " where attempt_id = :id",
                            "update learning_attempt set submitted_at = null, right_count = null, passed = null"
                                    + " where id = :id",
                            "delete from learning_read_again where attempt_id = :id")
                    .forEach(statement ->
                            jdbc.sql(statement).param("id", attempt.value()).update());
        }
    }
}
