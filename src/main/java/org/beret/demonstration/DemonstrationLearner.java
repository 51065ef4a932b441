package org.beret.demonstration;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.Matching;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;
import org.beret.identity.CurrentPerson;
import org.beret.learning.Attempts;
import org.beret.learning.Training;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Learns a module up to a stage, as the signed-in trainee. */
@Component
@Profile("demo")
class DemonstrationLearner {

    private static final int SOME_LESSONS = 3;

    private static final String END_WAITING = """
            update learning_attempt set submitted_at = :earlier where submitted_at > :earlier and enrolment_id in
            (select e.id from learning_enrolment e where e.module_id = :module and e.person_id = :person)""";

    private final Training training;
    private final Attempts attempts;
    private final DemonstrationCases cases;
    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    DemonstrationLearner(
            Training training,
            Attempts attempts,
            DemonstrationCases cases,
            JdbcClient jdbc,
            CurrentPerson currentPerson,
            Clock clock) {
        this.training = training;
        this.attempts = attempts;
        this.cases = cases;
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** How far a demonstration trainee has come. */
    enum Stage {
        NOT_STARTED,
        PASSED,
        JUST_PASSED,
        READING,
        FAILED,
        USED_UP
    }

    void learn(CourseModule module, Stage stage) {
        switch (stage) {
            case NOT_STARTED -> {}
            case READING -> read(module, module.lessons().subList(0, SOME_LESSONS));
            case FAILED -> takeQuiz(module, module.quiz().neededToPass() - 1);
            case USED_UP -> useUp(module);
            case PASSED -> takeQuiz(module, module.quiz().questionCount());
            case JUST_PASSED -> takeQuiz(module, module.quiz().neededToPass());
        }
    }

    /** Fails all attempts; the waiting time between them is moved into the past. */
    private void useUp(CourseModule module) {
        for (var attempt = 0; attempt < module.quiz().attempts(); attempt++) {
            takeQuiz(module, module.quiz().neededToPass() - 2 + attempt % 2);
            jdbc.sql(END_WAITING)
                    .param(
                            "earlier",
                            clock.instant().minus(module.quiz().waiting()).atOffset(ZoneOffset.UTC))
                    .param("module", module.id().value())
                    .param("person", currentPerson.require().id().value())
                    .update();
        }
    }

    private void read(CourseModule module, List<Lesson> lessons) {
        lessons.forEach(lesson -> {
            training.open(module.id(), lesson.id());
            training.markRead(module.id(), lesson.id());
            cases.end(module, lesson, currentPerson.require().id());
        });
    }

    private void takeQuiz(CourseModule module, int right) {
        read(module, module.lessons());
        var attempt = attempts.start(module.id());
        // The critical ones first: who has just passed has got none of them wrong.
        var drawn = attempts.open(attempt, ReadingOrder.of(Language.EN)).questions().stream()
                .map(asked -> module.question(asked.id()).orElseThrow())
                .sorted(Comparator.comparing(question -> !question.head().critical()))
                .toList();
        for (var number = 0; number < drawn.size(); number++) {
            var question = drawn.get(number);
            var choice = number < right ? question.rightAnswer() : wrongAnswer(question);
            attempts.answer(attempt, question.id(), 1, choice);
        }
        attempts.submit(attempt);
    }

    /** The first option that earns nothing; empty for a question without options. */
    private static List<OptionId> wrongAnswer(Question question) {
        return switch (question) {
            case ChoiceQuestion choice ->
                choice.options().stream()
                        .map(Question.Option::id)
                        .filter(option -> !choice.isKey(option) && !choice.isAcceptable(List.of(option)))
                        .limit(1)
                        .toList();
            case Ordering _, Matching _ -> List.of();
        };
    }
}
