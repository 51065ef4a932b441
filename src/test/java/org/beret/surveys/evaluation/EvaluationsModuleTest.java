package org.beret.surveys.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beret.HostileTexts;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonalDataSource;
import org.beret.identity.SignedInPerson;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.SqlValues;
import org.beret.shared.UnknownId;
import org.beret.surveys.evaluation.Evaluation.NamedLesson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The three questions of a module, as one trainee answers them. */
@ModuleTest
class EvaluationsModuleTest {

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private EvaluationOffer offer;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private List<PersonalDataSource> sources;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private SignedInPerson trainee;

    @BeforeEach
    void completed() throws Exception {
        trainee = learning.assignedTrainee();
        learning.complete(trainee);
    }

    private ModuleId module() {
        return learning.module().id();
    }

    private OwnEvaluation mine() throws Exception {
        return people.as(trainee, () -> evaluations.mine(module()));
    }

    private void give(long seen, Evaluation said) throws Exception {
        people.as(trainee, () -> evaluations.give(module(), seen, said));
    }

    private Evaluation everything(String sentence) {
        var lesson = learning.module().lessons().getFirst().id();
        return new Evaluation(Optional.of(Usefulness.VERY), Set.of(new NamedLesson(module(), lesson)), sentence);
    }

    /** As if it had been given so much earlier. */
    private void givenBefore(Duration time) {
        jdbc.sql("update surveys_evaluation set given_at = :then where person_id = :person")
                .param("then", SqlValues.timestamp(clock.instant().minus(time)))
                .param("person", trainee.id().value())
                .update();
    }

    private void erase() {
        transaction.executeWithoutResult(_ -> sources.forEach(source -> source.erase(trainee.id())));
    }

    private List<Map<String, @Nullable Object>> kept(String section) {
        return sources.stream()
                .filter(source -> source.section().equals(section))
                .findFirst()
                .orElseThrow()
                .export(trainee.id());
    }

    @Test
    void whatWasSaidIsKeptChangedAndTakenBack() throws Exception {
        give(0, everything("  The cases\u00a0helped. "));
        assertThat(mine().given()).contains(everything("The cases helped."));
        assertThat(mine().until()).isPresent();

        give(1, new Evaluation(Optional.empty(), Set.of(), "More of them."));
        assertThat(mine().given()).contains(new Evaluation(Optional.empty(), Set.of(), "More of them."));

        people.as(trainee, () -> evaluations.takeBack(module()));
        people.as(trainee, () -> evaluations.takeBack(module()));
        assertThat(mine().given()).isEmpty();
        assertThat(kept("evaluations")).isEmpty();
        assertThat(kept("named-lessons")).isEmpty();
    }

    @Test
    void theQuestionsAreOfferedOnceAModuleIsCompletedAndForAWeekAfterAnAnswer() throws Exception {
        assertThat(people.as(trainee, () -> offer.of(module()))).isPresent();
        var reading = learning.assignedTrainee();
        assertThat(people.as(reading, () -> offer.of(module()))).isEmpty();
        assertThatThrownBy(() -> people.as(reading, () -> evaluations.give(module(), 0, everything(""))))
                .isInstanceOf(BusinessRuleViolation.class);

        give(0, everything(""));
        givenBefore(EvaluationRows.CHANGEABLE);

        assertThat(people.as(trainee, () -> offer.of(module()))).isEmpty();
        assertThatThrownBy(() -> give(1, everything("Too late")))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("evaluation.refused.closed"));
        assertThatThrownBy(() -> people.as(trainee, () -> evaluations.takeBack(module())))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(mine().given()).contains(everything(""));
    }

    @Test
    void ofTwoTabsTheSecondIsToldAndNothingIsStoredTwice() throws Exception {
        give(0, everything("First tab"));

        assertThatThrownBy(() -> give(0, everything("Second tab"))).isInstanceOf(ChangedMeanwhile.class);

        assertThat(mine().given()).contains(everything("First tab"));
        assertThat(kept("evaluations")).hasSize(1);
    }

    @Test
    void nothingTooMuchOrAnothersModuleIsRefused() {
        assertThatThrownBy(() -> give(0, new Evaluation(Optional.empty(), Set.of(), "  ")))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> give(0, everything("x".repeat(Evaluation.LONGEST + 1))))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> give(0, everything("turned \u202e round"))).isInstanceOf(BusinessRuleViolation.class);
        var elsewhere = new NamedLesson(new ModuleId("elsewhere"), new LessonId("nothing"));
        assertThatThrownBy(() -> give(0, new Evaluation(Optional.empty(), Set.of(elsewhere), "")))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(people.trainee(people.centre("SN")), () -> evaluations.mine(module())))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void hostileSentencesAreKeptAsTheyAre() throws Exception {
        var seen = 0L;
        for (var text : HostileTexts.ALL) {
            give(seen, everything(text));
            assertThat(mine().given()).contains(everything(text));
            seen = mine().version();
        }
    }

    @Test
    void erasureTakesAllThatDoesNotCountYet() throws Exception {
        give(0, everything("I, Family, say so."));

        erase();

        assertThat(kept("evaluations")).isEmpty();
        assertThat(kept("named-lessons")).isEmpty();
    }

    @Test
    void erasureTakesTheSentenceOfWhatCountsAndLeavesTheFigures() throws Exception {
        give(0, everything("I, Family, say so."));
        givenBefore(EvaluationRows.COUNTED_AFTER);

        erase();

        assertThat(kept("evaluations"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("sentence", "").containsEntry("usefulness", 4));
        assertThat(kept("named-lessons")).hasSize(1);
    }
}
