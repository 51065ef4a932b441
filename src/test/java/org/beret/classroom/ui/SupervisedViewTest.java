package org.beret.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.TestScreens;
import org.beret.classroom.supervised.SupervisedQuiz;
import org.beret.classroom.supervised.SupervisedQuizId;
import org.beret.classroom.supervised.SupervisedQuizzes;
import org.beret.classroom.supervised.TestSupervised;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.CentreZones;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.beret.shell.NativeSelect;
import org.beret.shell.PageView;
import org.beret.shell.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Planning a supervised quiz on the screen, following it, and what two colleagues do to it at once. */
@ModuleTest
class SupervisedViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestSupervised supervised;

    @Autowired
    private TestScreens screens;

    @Autowired
    private TestClock clock;

    @Autowired
    private CentreZones zones;

    @Autowired
    private SupervisedQuizzes quizzes;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private SignedInPerson colleague;
    private SignedInPerson one;
    private CohortId cohort;

    @BeforeEach
    void aCohortOfTwoWhoHaveReadTheModule() throws Exception {
        centre = people.centre("SN");
        staff = people.staff(centre);
        colleague = people.staff(centre);
        one = people.trainee(centre);
        var two = people.trainee(centre);
        for (var trainee : List.of(one, two)) {
            learning.assign(centre, trainee);
            learning.read(trainee);
        }
        cohort = groups.cohort(centre, "Group", one, two);
    }

    @Test
    void aQuizIsPlannedAndWhatIsMissingOrUnusualIsAskedFor() throws Exception {
        var begins = now().minusMinutes(5);
        try (var window = open(staff, NewQuizView.class, "")) {
            press(window, "Plan a supervised quiz");
            assertThat(refused(window)).contains("Module");
            choose(window, "quiz-module", "0");
            press(window, "Plan a supervised quiz");
            assertThat(refused(window)).isEqualTo("Choose a day.");
            fill(window, "quiz-day", begins.toLocalDate().minusDays(1).toString());
            fill(window, "quiz-begins", begins.toLocalTime().toString());
            fill(window, "quiz-ends", begins.toLocalTime().plusHours(1).toString());
            press(window, "Plan a supervised quiz");
            assertThat(refused(window)).startsWith("This time is over already.");
            fill(window, "quiz-day", begins.toLocalDate().toString());
            fill(window, "quiz-place", "Hall B");
            choose(window, "quiz-where", "1");
            supervised.running(centre, cohort, learning.module().id(), false);
            press(window, "Plan a supervised quiz");
            assertThat(refused(window)).isEqualTo("The cohort has another supervised quiz at that time.");
            press(window, "Yes, all the same");
            assertThat(said(window, "good")).isEqualTo("The supervised quiz is planned.");
        }
        assertThat(people.as(staff, () -> quizzes.of(cohort)).quizzes())
                .filteredOn(quiz -> quiz.details().onlyHere())
                .singleElement()
                .satisfies(quiz -> {
                    assertThat(quiz.details().place()).isEqualTo("Hall B");
                    assertThat(quiz.details().time().begins()).isEqualTo(begins.toLocalTime());
                    assertThat(quiz.details().time().minutes()).isEqualTo(60);
                });
    }

    @Test
    void ofTwoWhoChangeItEachKeepsWhatTheOtherStored() throws Exception {
        var quiz = running();
        try (var mine = open(staff, EditQuizView.class, quiz);
                var theirs = open(colleague, EditQuizView.class, quiz)) {
            fill(theirs, "quiz-place", "Hall C");
            press(theirs, "Save");
            assertThat(said(theirs, "good")).isEqualTo("The changes are saved.");
            choose(mine, "quiz-where", "0");
            press(mine, "Save");
            assertThat(refused(mine)).contains("Place: Hall C");
            assertThat(field(mine, "quiz-place").getValue()).isEqualTo("Hall C");
            press(mine, "Save");
            press(mine, "Save");
            assertThat(said(mine, "plain")).startsWith("Nothing was changed");
        }
        assertThat(found(quiz).details())
                .satisfies(details -> assertThat(details.place()).isEqualTo("Hall C"))
                .satisfies(details -> assertThat(details.onlyHere()).isFalse());
    }

    @Test
    void itIsTakenBackAndUpAgainUntilSomebodyHasBegun() throws Exception {
        var quiz = running();
        try (var mine = open(staff, EditQuizView.class, quiz);
                var theirs = open(colleague, EditQuizView.class, quiz)) {
            press(mine, "Take the quiz back");
            assertThat(said(mine, "good")).isEqualTo("The quiz is taken back.");
            press(theirs, "Take the quiz back");
            assertThat(said(theirs, "bad")).startsWith("Somebody else changed this meanwhile");
            press(theirs, "Hold the quiz after all");
            supervised.begun(one, quiz);
            press(theirs, "Take the quiz back");
            assertThat(refused(theirs)).startsWith("Somebody has begun");
        }
        assertThat(found(quiz).takenBack()).isFalse();
    }

    @Test
    void theListFollowsWhoBeginsAndTwoColleaguesDoNotBothLengthenIt() throws Exception {
        var quiz = running();
        supervised.begun(one, quiz);
        try (var mine = open(staff, SupervisedQuizView.class, quiz);
                var theirs = open(colleague, SupervisedQuizView.class, quiz)) {
            assertThat(count(mine)).isEqualTo("Begun: 1 of 2 · handed in: 0 · passed: 0");
            assertThat(table(mine)).contains("Under way", "Not begun");
            press(mine, "10 minutes longer");
            assertThat(said(mine, "good")).isEqualTo("Everybody has 10 minutes longer.");
            press(theirs, "10 minutes longer");
            assertThat(said(theirs, "bad")).startsWith("Somebody else changed this meanwhile");
            assertThat(found(quiz).details().time().minutes()).isEqualTo(70);

            press(theirs, "Close now");
            assertThat(said(theirs, "good")).startsWith("The quiz is closed.");
            assertThat(buttons(theirs)).doesNotContain("Close now", "10 minutes longer");
            press(theirs, "Open again");
            assertThat(buttons(theirs)).contains("Close now", "10 minutes longer");
        }
    }

    @Test
    void whoseTimeIsOverIsStillGivenMoreUntilItIsHandedIn() throws Exception {
        var quiz = running();
        clock.pass(Duration.ofMinutes(56));
        try (var window = open(staff, SupervisedQuizView.class, quiz)) {
            assertThat(buttons(window)).contains("10 minutes longer").doesNotContain("Close now");
            press(window, "10 minutes longer");
            assertThat(buttons(window)).contains("Close now");
        }
        clock.pass(Duration.ofMinutes(80));
        try (var window = open(staff, SupervisedQuizView.class, quiz)) {
            assertThat(buttons(window)).doesNotContain("10 minutes longer");
        }
    }

    @Test
    void theBoardShowsTheWordWhileItIsGoodAndNothingAfterwards() throws Exception {
        var quiz = running();
        var word = supervised.word(quiz);
        try (var window = open(staff, BoardView.class, quiz)) {
            assertThat(shown(window, "board-word")).isEqualToIgnoringCase(word);
            assertThat(shown(window, "board-time")).contains("55 minutes left");
        }
        people.as(staff, () -> quizzes.close(quiz));
        try (var window = open(staff, BoardView.class, quiz)) {
            assertThat(window.find(Paragraph.class).withId("board-word").exists())
                    .isFalse();
            assertThat(shown(window, "board-time")).startsWith("The quiz is over.");
        }
    }

    @Test
    void theQuizzesOfACohortStandInATableWithHowItStandsWithEach() throws Exception {
        var quiz = running();
        try (var window = open(staff, QuizzesView.class, "")) {
            assertThat(table(window)).contains("Hall B", "Only here", "Open now");
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .contains("cohorts/" + cohort + "/supervised/" + quiz, "cohorts/" + cohort + "/supervised/new");
        }
        people.as(staff, () -> quizzes.takeBack(quiz));
        try (var window = open(staff, QuizzesView.class, "")) {
            assertThat(table(window)).contains("Taken back");
        }
    }

    private SupervisedQuizId running() {
        return supervised.running(centre, cohort, learning.module().id(), true);
    }

    private SupervisedQuiz found(SupervisedQuizId quiz) throws Exception {
        return people.as(staff, () -> quizzes.find(quiz));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zones.of(centre)).truncatedTo(ChronoUnit.MINUTES);
    }

    private BrowserlessUIContext open(SignedInPerson person, Class<? extends PageView> view, Object quiz) {
        var window = screens.open(person);
        window.navigate(
                view,
                quiz.equals("")
                        ? Map.of("cohort", cohort.toString())
                        : Map.of("cohort", cohort.toString(), "quiz", quiz.toString()));
        return window;
    }

    private static Input field(BrowserlessUIContext window, String id) {
        return window.find(Input.class).withId(id).single();
    }

    private static void fill(BrowserlessUIContext window, String id, String value) {
        field(window, id).setValue(value);
    }

    private static void choose(BrowserlessUIContext window, String id, String index) {
        window.find(NativeSelect.class).all().stream()
                .map(select -> select.getElement().getChild(1))
                .filter(select -> id.equals(select.getAttribute("id")))
                .forEach(select -> select.setProperty("value", index));
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.test(window.find(NativeButton.class).withText(text).single()).click();
    }

    private static List<String> buttons(BrowserlessUIContext window) {
        return window.find(NativeButton.class).all().stream()
                .map(NativeButton::getText)
                .toList();
    }

    private static String refused(BrowserlessUIContext window) {
        return window.find(Refusal.class).all().stream()
                .filter(Refusal::isVisible)
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static String said(BrowserlessUIContext window, String style) {
        return window.find(Paragraph.class).withClassName(style).all().stream()
                .filter(notice -> !(notice.getElement().getComponent().orElseThrow() instanceof Refusal))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static String count(BrowserlessUIContext window) {
        return shown(window, "quiz-count");
    }

    private static String shown(BrowserlessUIContext window, String id) {
        return window.find(Paragraph.class).withId(id).single().getText();
    }

    private static String table(BrowserlessUIContext window) {
        return window.find(NativeTable.class).single().getElement().getTextRecursively();
    }
}
