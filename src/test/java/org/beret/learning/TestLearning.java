package org.beret.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.PromptIds;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.springframework.stereotype.Component;

/** Learns for tests through the services, each step as the person who takes it. Everything is about the first module. */
@Component
public class TestLearning {

    /** The first module is passed only if no critical question is wrong. */
    static final Comparator<Question> CRITICAL_FIRST =
            Comparator.comparing(question -> !question.head().critical());

    private final TestPeople people;
    private final CourseModule module;
    private final Enrolments enrolments;
    private final Training training;
    private final Attempts attempts;
    private final AttemptTimes times;
    private final Clock clock;

    TestLearning(
            TestPeople people,
            CourseCatalogue catalogue,
            Enrolments enrolments,
            Training training,
            Attempts attempts,
            AttemptTimes times,
            Clock clock) {
        this.people = people;
        this.module = catalogue.modules().getFirst();
        this.enrolments = enrolments;
        this.training = training;
        this.attempts = attempts;
        this.times = times;
        this.clock = clock;
    }

    public CourseModule module() {
        return module;
    }

    /** The case of the module. */
    public Lesson caseLesson() {
        return module.lessons().stream()
                .filter(lesson -> lesson.caseStudy().isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** A new trainee of a new centre to whom the module is assigned. */
    public SignedInPerson assignedTrainee() throws Exception {
        var centre = people.centre("SN");
        var trainee = people.trainee(centre);
        assign(centre, trainee);
        return trainee;
    }

    /** Assigns the module to a trainee of this centre. */
    public void assign(TrainingCentreId centre, SignedInPerson trainee) throws Exception {
        people.as(
                people.staff(centre),
                () -> enrolments.enrol(
                        List.of(trainee.id()), module.id(), LocalDate.now(clock).plusDays(14), "Centre"));
    }

    /** Opens the first lesson. */
    public void begin(SignedInPerson trainee) throws Exception {
        people.as(
                trainee,
                () -> training.open(module.id(), module.lessons().getFirst().id()));
    }

    /** Reads all lessons. */
    public void read(SignedInPerson trainee) throws Exception {
        people.as(trainee, () -> {
            module.lessons().forEach(lesson -> {
                training.open(module.id(), lesson.id());
                training.markRead(module.id(), lesson.id());
            });
        });
    }

    /** Starts an attempt after all lessons are read. */
    public AttemptId startedAttempt(SignedInPerson trainee) throws Exception {
        read(trainee);
        return people.as(trainee, () -> attempts.start(module.id()));
    }

    /** Lets an attempt end after this time, though its module has no limit. */
    public void limit(AttemptId attempt, Duration time) {
        times.begin(attempt, Optional.of(time), Optional.empty(), clock.instant());
    }

    /** Reads, starts, answers this many questions rightly, critical ones first, and submits. */
    public AttemptId submittedAttempt(SignedInPerson trainee, int right) throws Exception {
        var attempt = startedAttempt(trainee);
        return people.as(trainee, () -> {
            attempts.open(attempt, ReadingOrder.of(Language.EN)).questions().stream()
                    .map(prompt -> question(prompt.id()))
                    .sorted(CRITICAL_FIRST)
                    .limit(right)
                    .forEach(question -> attempts.answer(attempt, question.id(), 1, question.rightAnswer()));
            attempts.submit(attempt);
            return attempt;
        });
    }

    /** Answers every question of an attempt rightly and submits it. */
    public void answerAllAndSubmit(SignedInPerson trainee, AttemptId attempt) throws Exception {
        for (var question : questions(trainee, attempt)) {
            people.as(trainee, () -> attempts.answer(attempt, question.id(), 1, question.rightAnswer()));
        }
        people.as(trainee, () -> attempts.submit(attempt));
    }

    /** Answers these questions of an attempt rightly, all others wrongly, and submits it. */
    public void submit(SignedInPerson trainee, AttemptId attempt, Predicate<Question> rightly) throws Exception {
        for (var question : questions(trainee, attempt)) {
            var answer = rightly.test(question) ? question.rightAnswer() : wrongAnswer(question);
            people.as(trainee, () -> attempts.answer(attempt, question.id(), 1, answer));
        }
        people.as(trainee, () -> attempts.submit(attempt));
    }

    /** Empty for a question without options. */
    private static List<OptionId> wrongAnswer(Question question) {
        return question instanceof ChoiceQuestion
                ? question.options().stream()
                        .map(Question.Option::id)
                        .filter(option -> !question.rightAnswer().contains(option))
                        .filter(option -> !question.isAcceptable(List.of(option)))
                        .limit(1)
                        .toList()
                : List.of();
    }

    /** Reads all lessons and passes the quiz. */
    public void complete(SignedInPerson trainee) throws Exception {
        submittedAttempt(trainee, module.quiz().neededToPass());
    }

    /** The questions of an attempt in the order in which they are shown. */
    public List<Question> questions(SignedInPerson trainee, AttemptId attempt) throws Exception {
        return people.as(
                trainee,
                () -> attempts.open(attempt, ReadingOrder.of(Language.EN)).questions().stream()
                        .map(prompt -> question(prompt.id()))
                        .toList());
    }

    /** The ids by which a browser knows the questions of an attempt. */
    public PromptIds promptIds(SignedInPerson trainee, AttemptId attempt) throws Exception {
        return people.as(
                trainee,
                () -> attempts.open(attempt, ReadingOrder.of(Language.EN)).ids());
    }

    private Question question(QuestionId id) {
        return module.question(id).orElseThrow();
    }
}
