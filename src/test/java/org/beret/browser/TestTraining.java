package org.beret.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionPrompt;
import org.beret.catalogue.QuestionPrompt.Form;
import org.beret.cohorts.CohortId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.AttemptId;
import org.beret.learning.Attempts;
import org.beret.learning.Enrolments;
import org.beret.learning.Training;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings new trainees as far as a journey needs them, through the services that the screens use. */
class TestTraining {

    private static final int DRAWS = 500;

    private final TestPeople people;
    private final Enrolments enrolments;
    private final Training training;
    private final Attempts attempts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final CourseModule module;

    TestTraining(
            TestPeople people,
            Enrolments enrolments,
            Training training,
            Attempts attempts,
            CourseCatalogue catalogue,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.enrolments = enrolments;
        this.training = training;
        this.attempts = attempts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.module = catalogue.modules().getFirst();
    }

    CourseModule module() {
        return module;
    }

    /** A trainee of a new centre, to whom the module is assigned. */
    SignedInPerson assigned() {
        return assigned(people.centre("SN"));
    }

    SignedInPerson assigned(TrainingCentreId centre) {
        var trainee = people.trainee(centre);
        as(people.staff(centre), () -> {
            enrolments.enrol(List.of(trainee.id()), module.id(), today().plusDays(14), "Centre");
            return trainee;
        });
        return trainee;
    }

    /** Assigns another module to a trainee. */
    void assign(SignedInPerson trainee, CourseModule other) {
        as(people.staff(Objects.requireNonNull(trainee.centre())), () -> {
            enrolments.enrol(List.of(trainee.id()), other.id(), today().plusDays(14), "Centre");
            return trainee;
        });
    }

    /** Reads all lessons. */
    void read(SignedInPerson trainee) {
        as(trainee, () -> {
            module.lessons().forEach(lesson -> {
                training.open(module.id(), lesson.id());
                training.markRead(module.id(), lesson.id());
            });
            return trainee;
        });
    }

    /** A trainee with an attempt under way. */
    Trying trying() {
        var trainee = assigned();
        read(trainee);
        return start(trainee);
    }

    /** The next attempt, which has to be open; or the one that is under way. */
    Trying start(SignedInPerson trainee) {
        return new Trying(trainee, as(trainee, () -> attempts.start(module.id())));
    }

    /** Answers everything rightly but one critical question, submits, and returns that question. */
    Question missOneCritical(Trying trying) {
        var questions = questions(trying);
        var missed = questions.stream()
                .filter(question -> question.head().critical())
                .findFirst()
                .orElseThrow();
        as(trying.trainee(), () -> {
            questions.stream()
                    .filter(question -> !question.equals(missed))
                    .forEach(question -> attempts.answer(trying.attempt(), question.id(), 1, question.rightAnswer()));
            return attempts.submit(trying.attempt());
        });
        return missed;
    }

    /** A trainee whose attempt asks questions of every form; the draw is left to chance until it does. */
    Trying tryingEveryForm() {
        return IntStream.range(0, DRAWS)
                .mapToObj(_ -> trying())
                .filter(this::asksEveryForm)
                .findFirst()
                .orElseThrow();
    }

    private boolean asksEveryForm(Trying trying) {
        return prompts(trying).stream()
                .map(QuestionPrompt::form)
                .collect(Collectors.toSet())
                .equals(EnumSet.allOf(Form.class));
    }

    /** Answers so many questions rightly and submits. */
    void submit(Trying trying, int right) {
        as(trying.trainee(), () -> {
            for (var prompt : prompts(trying).subList(0, right)) {
                attempts.answer(
                        trying.attempt(), prompt.id(), 1, question(prompt).rightAnswer());
            }
            return attempts.submit(trying.attempt());
        });
    }

    /** Fails until no attempt is left, reads everything again after each failure, and has waited as long as it takes. */
    void useUp(SignedInPerson trainee) {
        read(trainee);
        for (var number = 0; number < module.quiz().attempts(); number++) {
            var attempt = as(trainee, () -> attempts.start(module.id()));
            submit(new Trying(trainee, attempt), 0);
            letWaitingTimePass(trainee);
            read(trainee);
        }
    }

    /** As if the attempts so far had been submitted so much earlier. */
    void letWaitingTimePass(SignedInPerson trainee) {
        jdbc.sql("""
                        update learning_attempt set submitted_at = :earlier where submitted_at > :earlier
                        and enrolment_id in (select id from learning_enrolment where person_id = :person)""")
                .param("earlier", clock.instant().minus(module.quiz().waiting()).atOffset(ZoneOffset.UTC))
                .param("person", trainee.id().value())
                .update();
    }

    /** Reads everything and passes, as a trainee to whom the module is assigned. */
    void complete(SignedInPerson trainee) {
        read(trainee);
        submit(
                new Trying(trainee, as(trainee, () -> attempts.start(module.id()))),
                module.quiz().questionCount());
    }

    /** How many questions of an attempt the server has an answer to. */
    int answered(Trying trying) {
        return (int)
                as(trying.trainee(), () -> attempts.open(trying.attempt(), ReadingOrder.of(Language.EN)))
                        .answers()
                        .stream()
                        .filter(answer -> !answer.choice().isEmpty())
                        .count();
    }

    /** The questions of an attempt in their order. */
    List<Question> questions(Trying trying) {
        return prompts(trying).stream().map(this::question).toList();
    }

    private List<QuestionPrompt> prompts(Trying trying) {
        return as(trying.trainee(), () -> attempts.open(trying.attempt(), ReadingOrder.of(Language.EN)))
                .questions();
    }

    private Question question(QuestionPrompt prompt) {
        return module.question(prompt.id()).orElseThrow();
    }

    /** The day after the due dates of a cohort, for whoever has not completed. */
    void letDueDatesPass(CohortId cohort) {
        var yesterday = today().minusDays(1);
        jdbc.sql("update cohorts_assignment set due_on = :yesterday where cohort_id = :cohort")
                .param("yesterday", yesterday)
                .param("cohort", cohort.value())
                .update();
        jdbc.sql("""
                        update learning_enrolment set due_on = :yesterday
                        where person_id in (select person_id from cohorts_member where cohort_id = :cohort)""")
                .param("yesterday", yesterday)
                .param("cohort", cohort.value())
                .update();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private <T> T as(SignedInPerson person, Callable<T> action) {
        try {
            return people.as(person, action);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** A trainee with an attempt that is under way. */
    record Trying(SignedInPerson trainee, AttemptId attempt) {

        String address() {
            return "quiz/" + attempt;
        }

        String resultAddress() {
            return "results/" + attempt;
        }
    }
}
