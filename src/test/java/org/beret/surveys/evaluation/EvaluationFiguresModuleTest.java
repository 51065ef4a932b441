package org.beret.surveys.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.beret.HostileTexts;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.TestScreens;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.beret.identity.SignedInPerson;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.beret.shared.UnknownId;
import org.beret.shell.PageView;
import org.beret.surveys.Averages;
import org.beret.surveys.Series;
import org.beret.surveys.evaluation.Evaluation.NamedLesson;
import org.beret.surveys.evaluation.EvaluationFigures.Told;
import org.beret.surveys.evaluation.EvaluationRows.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Played as somebody who looks again and again at what people say. */
@ModuleTest
class EvaluationFiguresModuleTest {

    private static final NamedLesson CLEAR = new NamedLesson(new ModuleId("module"), new LessonId("clear"));
    private static final NamedLesson UNCLEAR = new NamedLesson(new ModuleId("module"), new LessonId("unclear"));

    @Autowired
    private EvaluationRows rows;

    @Autowired
    private EvaluationFigures figures;

    @Autowired
    private EvaluationResults results;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestScreens screens;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<PersonalDataSource> sources;

    @Autowired
    private TestClock clock;

    private Topic topic;
    private String group;
    private long second;

    @BeforeEach
    void aTopic() {
        topic = new Topic(Topic.Occasion.MODULE, UUID.randomUUID().toString(), "1.0");
        group = UUID.randomUUID().toString();
    }

    private PersonId say(Evaluation said) {
        return say(said, EvaluationRows.COUNTED_AFTER);
    }

    /** One after the other, so long ago. */
    private PersonId say(Evaluation said, Duration ago) {
        var person = people.trainee(people.centre("SN")).id();
        rows.add(
                person,
                topic,
                said,
                new Place("SN", group),
                clock.instant().minus(ago).minusSeconds(100).plusSeconds(second++));
        return person;
    }

    private static Evaluation useful(Usefulness usefulness, NamedLesson... unclear) {
        return new Evaluation(Optional.of(usefulness), Set.of(unclear), "");
    }

    private static Evaluation sentence(String sentence) {
        return new Evaluation(Optional.empty(), Set.of(), sentence);
    }

    private Optional<Told> look() {
        return Optional.ofNullable(figures.told(Series.COHORT, topic).get(group));
    }

    @Test
    void whatCountsIsToldOfWholeGroupsOfFive() {
        for (var i = 0; i < 4; i++) {
            say(useful(Usefulness.VERY, UNCLEAR));
        }
        assertThat(look()).isEmpty();

        say(useful(Usefulness.LITTLE, UNCLEAR, CLEAR));
        var told = new Told(5, Optional.of(new Averages(5, List.of(3.5))), Map.of(UNCLEAR, 5L));
        assertThat(look()).contains(told);

        for (var i = 0; i < 4; i++) {
            say(useful(Usefulness.NOT_USEFUL));
        }
        assertThat(look()).as("nine").contains(told);
    }

    @Test
    void whoMayStillChangeDoesNotCount() {
        for (var i = 0; i < 5; i++) {
            say(useful(Usefulness.VERY), EvaluationRows.CHANGEABLE);
        }
        assertThat(look()).isEmpty();
    }

    @Test
    void ofFiveOfWhomOneSaysHowUsefulItIsThatIsNotTold() {
        say(useful(Usefulness.VERY));
        for (var i = 0; i < 4; i++) {
            say(new Evaluation(Optional.empty(), Set.of(UNCLEAR), ""));
        }
        assertThat(look()).contains(new Told(5, Optional.empty(), Map.of(UNCLEAR, 5L)));
    }

    @Test
    void thatAllSayTheSameIsNotTold() {
        for (var i = 0; i < 5; i++) {
            say(useful(Usefulness.VERY));
        }
        assertThat(look().orElseThrow().usefulness()).contains(new Averages(5, List.of(3.5)));
    }

    @Test
    void sentencesComeFiveAtATimeInNoOrderOfTime() {
        List.of("d", "c", "b", "a").forEach(text -> say(sentence(text)));
        say(useful(Usefulness.VERY));
        assertThat(figures.sentences(topic)).isEmpty();

        say(sentence("e"));
        assertThat(figures.sentences(topic)).containsExactly("a", "b", "c", "d", "e");
        List.of("A", "f", "g", "h").forEach(text -> say(sentence(text)));
        assertThat(figures.sentences(topic)).hasSize(5);
    }

    @Test
    void whenSomebodyIsErasedNobodySeesWhichSentenceWasTheirs() {
        var persons = new ArrayList<PersonId>();
        for (var i = 0; i < 10; i++) {
            persons.add(say(sentence("sentence " + i)));
        }

        transaction.executeWithoutResult(_ -> sources.forEach(source -> source.erase(persons.get(2))));

        assertThat(figures.sentences(topic)).hasSize(5).allMatch(text -> text.compareTo("sentence 5") >= 0);
        assertThat(look().orElseThrow().persons()).isEqualTo(10);
    }

    @Test
    void theCentreSeesItsCohortAndTheAdministratorAloneTheSentencesAsText() throws Exception {
        topic = Topic.of(catalogue.modules().getFirst());
        var lesson = new NamedLesson(
                learning.module().id(), learning.module().lessons().getFirst().id());
        var centre = people.centre("SN");
        var cohort =
                cohorts.cohort(centre, List.of(people.trainee(centre).id())).id();
        group = cohort.toString();
        HostileTexts.ALL.forEach(text -> say(new Evaluation(Optional.of(Usefulness.FAIRLY), Set.of(lesson), text)));
        var staff = people.staff(centre);

        assertThat(people.as(staff, () -> results.ofCohort(cohort)).said())
                .singleElement()
                .satisfies(said -> assertThat(said.persons()).isEqualTo(15));
        assertThat(shown(staff, "cohorts/" + cohort + "/evaluation")).contains("unclear to about 15 people");
        assertThatThrownBy(() -> people.as(people.staff(people.centre("SN")), () -> results.ofCohort(cohort)))
                .isInstanceOf(UnknownId.class);
        assertThat(shown(people.administrator(), "evaluation")).contains(HostileTexts.ALL.getFirst());
        assertThat(shown(people.coordinator(), "evaluation")).doesNotContain(HostileTexts.ALL.getFirst());
    }

    private String shown(SignedInPerson person, String address) {
        try (var window = screens.open(person)) {
            return window.navigate(address, PageView.class).getElement().getTextRecursively();
        }
    }
}
