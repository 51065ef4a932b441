package org.beret.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.TestScreens;
import org.beret.classroom.supervised.SupervisedQuizId;
import org.beret.classroom.supervised.TestSupervised;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.AttemptId;
import org.beret.learning.Attempts;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a trainee sees of a supervised quiz: on the page of the module, and on that of the result. */
@ModuleTest
class SupervisedStartViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestSupervised supervised;

    @Autowired
    private Attempts attempts;

    @Autowired
    private TestScreens screens;

    @Autowired
    private TestClock clock;

    private TrainingCentreId centre;
    private SignedInPerson trainee;
    private CohortId cohort;

    @BeforeEach
    void whoHasReadTheModule() throws Exception {
        centre = people.centre("SN");
        trainee = people.trainee(centre);
        learning.assign(centre, trainee);
        learning.read(trainee);
        cohort = groups.cohort(centre, "Group", trainee);
    }

    @Test
    void aWrongWordIsSaidAndTheRightOneBegins() {
        var quiz = running(true);
        try (var window = module()) {
            assertThat(texts(window)).anyMatch(text -> text.startsWith("Your centre supervises this quiz now"));
            assertThat(buttons(window)).contains("Begin under supervision").doesNotContain("Start the quiz");
            type(window, "lalalala");
            press(window, "Begin under supervision");
            assertThat(texts(window)).anyMatch(text -> text.startsWith("This is not the word on the board."));
            type(window, supervised.word(quiz));
            press(window, "Begin under supervision");
            assertThat(window.find(QuizRunner.class).exists()).isTrue();
        }
    }

    @Test
    void whereItCanBeTakenAtHomeTooBothAreOffered() {
        running(false);
        try (var window = module()) {
            assertThat(buttons(window)).contains("Begin under supervision", "Start the quiz");
            assertThat(texts(window)).anyMatch(text -> text.contains("If you begin without it"));
        }
    }

    @Test
    void onAPageFromBeforeItWasPlannedItIsRefused() {
        try (var window = module()) {
            running(true);

            assertThatThrownBy(() -> press(window, "Start the quiz")).hasMessage("supervised.refused.only-here");
        }
    }

    @Test
    void whoHasBegunAtHomeIsToldThatThisAttemptIsNotSupervised() throws Exception {
        people.as(trainee, () -> attempts.start(learning.module().id()));
        running(false);
        try (var window = module()) {
            assertThat(texts(window))
                    .anyMatch(text -> text.startsWith("You have an attempt under way that was begun without"))
                    .noneMatch(text -> text.contains("type the word"));
        }
    }

    @Test
    void whoHasBegunInTheRoomIsNotAskedForTheWordAgain() throws Exception {
        supervised.begun(trainee, running(true));
        try (var window = module()) {
            assertThat(texts(window))
                    .noneMatch(text -> text.contains("word on the board"))
                    .noneMatch(text -> text.startsWith("You have an attempt under way"));
        }
    }

    @Test
    void theResultAndTheTableOfAttemptsSayWhoSupervisedAndOfferToSignOut() throws Exception {
        var attempt = supervised.begun(trainee, running(true));
        learning.submit(trainee, attempt, _ -> false);
        try (var window = screens.open(trainee)) {
            window.navigate(ResultView.class, Map.of("attempt", attempt.toString()));
            assertThat(texts(window)).anyMatch(text -> text.startsWith("Supervised by "));
            assertThat(buttons(window)).contains("Sign out for the next person");
        }
        try (var window = module()) {
            assertThat(texts(window)).anyMatch(text -> text.startsWith("Supervised by "));
        }
    }

    @Test
    void aResultOfHomeSaysNothingOfIt() throws Exception {
        AttemptId attempt =
                people.as(trainee, () -> attempts.start(learning.module().id()));
        learning.submit(trainee, attempt, _ -> false);
        try (var window = screens.open(trainee)) {
            window.navigate(ResultView.class, Map.of("attempt", attempt.toString()));
            assertThat(texts(window)).noneMatch(text -> text.startsWith("Supervised by "));
            assertThat(buttons(window)).doesNotContain("Sign out for the next person");
        }
    }

    @Test
    void whatIsOverIsNotAnnouncedAnyMore() {
        running(true);
        clock.pass(Duration.ofMinutes(56));
        try (var window = module()) {
            assertThat(buttons(window)).contains("Start the quiz").doesNotContain("Begin under supervision");
        }
    }

    private SupervisedQuizId running(boolean onlyHere) {
        return supervised.running(centre, cohort, learning.module().id(), onlyHere);
    }

    private BrowserlessUIContext module() {
        var window = screens.open(trainee);
        window.navigate(
                ModuleView.class, Map.of("module", learning.module().id().toString()));
        return window;
    }

    private static void type(BrowserlessUIContext window, String word) {
        window.find(Input.class).withId("board-word").single().setValue(word);
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.test(window.find(NativeButton.class).withText(text).single()).click();
    }

    private static List<String> buttons(BrowserlessUIContext window) {
        return window.find(NativeButton.class).all().stream()
                .map(NativeButton::getText)
                .toList();
    }

    private static List<String> texts(BrowserlessUIContext window) {
        return window.find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList();
    }
}
