package org.beret.learning.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.beret.ModuleTest;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.QuestionId;
import org.beret.identity.PersonalDataSource;
import org.beret.identity.SignedInPerson;
import org.beret.learning.EnrolmentState;
import org.beret.learning.InvalidAnswer;
import org.beret.learning.TestLearning;
import org.beret.learning.Training;
import org.beret.people.PersonalData;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class MeasuresModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestMeasures answers;

    @Autowired
    private Measures measures;

    @Autowired
    private Training training;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private List<PersonalDataSource> sources;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson trainee;

    @BeforeEach
    void assigned() throws Exception {
        trainee = learning.assignedTrainee();
    }

    private Measured mine() throws Exception {
        return people.as(trainee, () -> measures.of(learning.module().id()));
    }

    private void answer(Moment moment, ChoiceQuestion question, List<OptionId> choice) throws Exception {
        people.as(trainee, () -> measures.answer(learning.module().id(), moment, question.id(), choice));
    }

    private void finish(Moment moment) throws Exception {
        people.as(trainee, () -> measures.finish(learning.module().id(), moment));
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where person_id = :person")
                .param("person", trainee.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void askedBeforeTheFirstLessonAndAgainAfterCompletion() throws Exception {
        assertThat(mine().open()).contains(Moment.BEFORE);
        answers.answer(trainee, Moment.BEFORE, 4);
        assertThat(mine().open()).isEmpty();
        assertThat(mine().isComplete()).isFalse();

        learning.complete(trainee);
        assertThat(mine().open()).contains(Moment.AFTER);
        answers.answer(trainee, Moment.AFTER, 8);

        assertThat(mine().open()).isEmpty();
        assertThat(mine().before()).contains(4);
        assertThat(mine().after()).contains(8);
        assertThat(mine().isComplete()).isTrue();
    }

    @Test
    void whoSkipsThemIsAskedNothingAndLosesNothing() throws Exception {
        learning.complete(trainee);

        assertThat(mine().open()).isEmpty();
        assertThat(rows("learning_measure")).isZero();
        assertThatThrownBy(() -> answers.answer(trainee, Moment.AFTER, 8)).isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void answeringStartsNoModuleAndCountsInNoQuiz() throws Exception {
        answers.answer(trainee, Moment.BEFORE, 1);

        var module = people.as(trainee, () -> training.mine(learning.module().id()));
        assertThat(module.state()).isEqualTo(EnrolmentState.ASSIGNED);
        assertThat(module.attempts()).isEmpty();
        assertThat(module.module().questions())
                .extracting(question -> question.id())
                .doesNotContainAnyElementsOf(
                        answers.questions().stream().map(ChoiceQuestion::id).toList());
    }

    @Test
    void theLaterAnswerHoldsAndAnEmptyOneLeavesTheQuestionOpenAgain() throws Exception {
        var question = answers.questions().getFirst();
        answer(Moment.BEFORE, question, TestMeasures.wrong(question));
        answer(Moment.BEFORE, question, question.rightAnswer());
        assertThat(kept()).containsExactlyElementsOf(question.rightAnswer());

        answer(Moment.BEFORE, question, List.of());
        assertThat(kept()).isEmpty();
        assertThatThrownBy(() -> finish(Moment.BEFORE))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("measure.refused.nothing"));
    }

    private List<OptionId> kept() throws Exception {
        return people.as(trainee, () -> measures.answers(learning.module().id(), Moment.BEFORE))
                .getOrDefault(answers.questions().getFirst().id(), List.of());
    }

    @Test
    void afterTheFirstLessonIsOpenedTheQuestionsBeforeItAreClosed() throws Exception {
        var question = answers.questions().getFirst();
        answer(Moment.BEFORE, question, question.rightAnswer());
        learning.begin(trainee);

        assertThatThrownBy(() -> answer(Moment.BEFORE, question, List.of())).isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> finish(Moment.BEFORE)).isInstanceOf(BusinessRuleViolation.class);
        assertThat(mine().before()).isEmpty();
    }

    @Test
    void whatIsFinishedChangesNoMore() throws Exception {
        answers.answer(trainee, Moment.BEFORE, 4);
        var question = answers.questions().getLast();

        assertThatThrownBy(() -> answer(Moment.BEFORE, question, question.rightAnswer()))
                .isInstanceOf(BusinessRuleViolation.class);
        finish(Moment.BEFORE);
        assertThat(mine().before()).contains(4);
    }

    @Test
    void twoTabsAndADoubleClickCountOnce() throws Exception {
        answers.answer(trainee, Moment.BEFORE, 4);
        learning.complete(trainee);
        answer(
                Moment.AFTER,
                answers.questions().getFirst(),
                answers.questions().getFirst().rightAnswer());
        var together = new CyclicBarrier(4);

        try (var tabs = Executors.newFixedThreadPool(4)) {
            var clicks = new ArrayList<Future<?>>();
            IntStream.range(0, 4)
                    .forEach(_ -> clicks.add(tabs.submit(() -> {
                        together.await();
                        finish(Moment.AFTER);
                        return null;
                    })));
            for (var click : clicks) {
                click.get();
            }
        }

        assertThat(mine().after()).contains(1);
        assertThat(rows("learning_measure")).isEqualTo(2);
    }

    @Test
    void takesOnlyQuestionsAndAnswersOfTheTenAndOnlyFromWhomTheModuleIsAssignedTo() throws Exception {
        var module = learning.module();
        var question = answers.questions().getFirst();
        var certifying = module.questions().getFirst();
        var stranger = people.trainee(people.centre("SN"));

        assertThatThrownBy(() -> answer(Moment.BEFORE, question, List.of(new OptionId("invented"))))
                .isInstanceOf(InvalidAnswer.class);
        assertThatThrownBy(() -> people.as(
                        trainee,
                        () -> measures.answer(module.id(), Moment.BEFORE, certifying.id(), certifying.rightAnswer())))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(
                        trainee,
                        () -> measures.answer(module.id(), Moment.BEFORE, new QuestionId("invented"), List.of())))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(stranger, () -> measures.of(module.id())))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void whoTakesTheModuleAgainIsNotAskedAgain() throws Exception {
        answers.gain(trainee, 3, 9);
        assertThat(people.as(trainee, () -> measures.find(learning.module().id())))
                .map(Measured::open)
                .contains(Optional.empty());
    }

    @Test
    void thePersonsFileTellsAnswersOnlyWhenTheKeyIsToldAndErasureTakesThemAway() throws Exception {
        answers.answer(trainee, Moment.BEFORE, 4);
        assertThat(file().get("measures")).hasSize(1);
        assertThat(file().get("measure-answers")).isEmpty();

        learning.complete(trainee);
        answers.answer(trainee, Moment.AFTER, 8);
        assertThat(file().get("measures")).hasSize(2);
        assertThat(file().get("measure-answers")).hasSize(20);
        var staff = people.staff(Objects.requireNonNull(trainee.centre()));
        assertThat(people.as(staff, () -> personalData.ofTrainee(trainee.id())).sections())
                .isNotEmpty()
                .doesNotContainKeys("measures", "measure-answers");

        sources.forEach(source -> source.erase(trainee.id()));
        assertThat(rows("learning_measure_answer")).isZero();
        assertThat(rows("learning_measure")).isEqualTo(2);
    }

    private Map<String, List<Map<String, @Nullable Object>>> file() throws Exception {
        return people.as(trainee, personalData::mine).sections();
    }
}
