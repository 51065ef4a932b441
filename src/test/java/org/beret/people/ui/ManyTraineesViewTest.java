package org.beret.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.beret.people.TraineeFilter;
import org.beret.people.Trainees;
import org.beret.shell.NativeSelect;
import org.beret.shell.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk acts on several trainees at once. */
@ModuleTest
class ManyTraineesViewTest {

    private static final int MANY = 53;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private Cohorts ownCohorts;

    @Autowired
    private Assignments assignments;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestScreens screens;

    @Autowired
    private Trainees trainees;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private List<SignedInPerson> crowd;

    @BeforeEach
    void moreThanOnePage() {
        centre = people.centre("SN");
        staff = people.staff(centre);
        crowd = Stream.generate(() -> people.trainee(centre)).limit(MANY).toList();
    }

    @Test
    void allThatTheFilterFindsAreSuspendedAfterAYesAndComeBack() throws Exception {
        try (var window = open()) {
            press(window, "Suspend");
            assertThat(refused(window)).startsWith("Choose somebody first");

            tick(window, "ticked-all");
            press(window, "Suspend");
            assertThat(refused(window)).isEqualTo("53 accounts are about to be suspended.");
            press(window, "Yes, all the same");
            assertThat(suspended()).isEqualTo(MANY);
            assertThat(said(window, "good")).isEqualTo("53 accounts are suspended.");

            press(window, "Undo");
            assertThat(suspended()).isZero();
            assertThat(said(window, "good")).isEqualTo("53 accounts are resumed.");

            tick(window, "ticked-page");
            press(window, "Resume");
            assertThat(said(window, "plain")).startsWith("Nothing was changed");
        }
    }

    @Test
    void whatAnActSaidIsGoneWhenTheNextOneBegins() {
        try (var window = open()) {
            tick(window, "ticked-page");
            press(window, "Suspend");
            press(window, "Yes, all the same");
            assertThat(said(window, "good")).isEqualTo("50 accounts are suspended.");

            press(window, "Suspend");
            assertThat(refused(window)).startsWith("Choose somebody first");
            assertThat(window.find(Paragraph.class).withClassName("good").exists())
                    .isFalse();
        }
    }

    @Test
    void aYesIsForThoseItWasAskedAbout() throws Exception {
        try (var window = open()) {
            tick(window, "ticked-page");
            press(window, "Suspend");
            assertThat(refused(window)).isEqualTo("50 accounts are about to be suspended.");
            tick(window, "ticked-all");

            press(window, "Yes, all the same");
            assertThat(refused(window)).isEqualTo("53 accounts are about to be suspended.");
            assertThat(suspended()).isZero();

            press(window, "Yes, all the same");
            assertThat(suspended()).isEqualTo(MANY);
        }
    }

    @Test
    void thoseOfOnePageJoinACohortOnceAndLeaveItUnlessTheyHaveBegun() throws Exception {
        var cohort = cohorts.cohort(centre, "Rotation 14");
        people.as(
                staff,
                () -> assignments.assign(
                        cohort, List.of(learning.module().id()), new DueDate(LocalDate.of(2999, 1, 1), true)));
        try (var window = open()) {
            join(window);
            assertThat(said(window, "good")).isEqualTo("50 trainees have joined “Rotation 14”.");

            var inIt = people.as(staff, () -> ownCohorts.trainees(cohort))
                    .getFirst()
                    .id();
            learning.begin(crowd.stream()
                    .filter(one -> one.id().equals(inIt))
                    .findFirst()
                    .orElseThrow());
            press(window, "Undo");
            assertThat(said(window, "good")).isEqualTo("49 trainees have left “Rotation 14” again.");

            join(window);
            assertThat(said(window, "good")).isEqualTo("49 trainees have joined “Rotation 14”.");
            join(window);
            assertThat(said(window, "plain")).startsWith("Nothing was changed");
        }
    }

    private static void join(BrowserlessUIContext window) {
        tick(window, "ticked-page");
        window.find(NativeSelect.class).all().stream()
                .filter(select -> select.label().equals("Cohort"))
                .forEach(select -> select.getElement().getChild(1).setProperty("value", "0"));
        press(window, "Add to a cohort");
        press(window, "Yes, all the same");
    }

    private BrowserlessUIContext open() {
        var window = screens.open(staff);
        window.navigate(PeopleView.class);
        return window;
    }

    private int suspended() throws Exception {
        return people.as(staff, () -> trainees.countSuspended(trainees.found(TraineeFilter.ALL)));
    }

    private static void tick(BrowserlessUIContext window, String id) {
        window.find(Input.class).withId(id).single().getElement().setProperty("checked", true);
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.test(window.find(NativeButton.class).withText(text).single()).click();
    }

    private static String refused(BrowserlessUIContext window) {
        return window.find(Refusal.class).all().stream()
                .filter(Refusal::isVisible)
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static String said(BrowserlessUIContext window, String style) {
        return window.find(Paragraph.class).withClassName(style).single().getText();
    }
}
