package org.beret.cohorts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.TestScreens;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.learning.Training;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AssignViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestScreens screens;

    @Autowired
    private Training training;

    private SignedInPerson staff;
    private SignedInPerson trainee;
    private CohortId cohort;

    @BeforeEach
    void aCohortOfOneTrainee() {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        cohort = cohorts.cohort(centre, "Rotation 12", trainee);
    }

    @Test
    void aDateInThePastIsRefusedAndWhatWasChosenStays() throws Exception {
        var yesterday = LocalDate.now(clock).minusDays(1).toString();
        try (var window = open()) {
            var module = window.find(Select.class).single().getValue();

            assign(window, yesterday);

            assertThat(window.find(Paragraph.class)
                            .withClassName("bad")
                            .single()
                            .getText())
                    .isEqualTo("The due date is in the past.");
            assertThat(window.find(Input.class).withId("due-date").single().getValue())
                    .isEqualTo(yesterday);
            assertThat(window.find(Select.class).single().getValue()).isEqualTo(module);
        }
        assertThat(people.as(trainee, () -> training.mine())).isEmpty();
    }

    @Test
    void aDayAfterTheDepartureNeedsAYes() throws Exception {
        var departure = LocalDate.now(clock).plusDays(30);
        cohort = cohorts.cohort(Objects.requireNonNull(staff.centre()), "Rotation 13", departure, trainee);
        try (var window = open()) {
            assertThat(window.find(Input.class).withId("due-date").single().getValue())
                    .isEqualTo(departure.minusWeeks(2).toString());

            assign(window, departure.plusDays(1).toString());
            assertThat(window.find(Paragraph.class)
                            .withClassName("bad")
                            .single()
                            .getText())
                    .startsWith("The due date is after the departure on ");
            assertThat(people.as(trainee, () -> training.mine())).isEmpty();

            window.test(window.find(NativeButton.class)
                            .withText("Yes, all the same")
                            .single())
                    .click();
            assertThat(window.find(Paragraph.class).withClassName("good").exists())
                    .isTrue();
        }
        assertThat(people.as(trainee, () -> training.mine()))
                .hasSize((int) catalogue.courses().getFirst().modules().stream()
                        .filter(CourseModule::core)
                        .count());
    }

    @ParameterizedTest
    @CsvSource({"''", "soon", "2026-02-30"})
    void whatIsNoDateIsAskedForAgain(String typed) {
        try (var window = open()) {
            assign(window, typed);

            assertThat(window.find(Paragraph.class)
                            .withClassName("bad")
                            .single()
                            .getText())
                    .isEqualTo("Choose a due date.");
        }
    }

    @Test
    void afterARefusalTheNextTryIsShown() throws Exception {
        var day = LocalDate.now(clock).plusDays(20);
        try (var window = open()) {
            assign(window, "");
            assign(window, day.toString());

            assertThat(window.find(Paragraph.class).withClassName("bad").exists())
                    .isFalse();
            assertThat(window.find(Paragraph.class)
                            .withClassName("good")
                            .single()
                            .getText())
                    .contains("is assigned to 1 trainee,");
            assertThat(window.find(NativeDetails.class).all())
                    .extracting(NativeDetails::getSummaryText)
                    .anySatisfy(text -> assertThat(text).contains("SEA accountability", "due "));

            assign(window, day.toString());
            assertThat(window.find(Paragraph.class)
                            .withClassName("plain")
                            .single()
                            .getText())
                    .startsWith("Nothing was changed");
        }
        assertThat(people.as(trainee, () -> training.mine())).isNotEmpty();
    }

    @Test
    void theWholeCourseIsAssignedAtOnce() throws Exception {
        var day = LocalDate.now(clock).plusDays(20);
        try (var window = open()) {
            @SuppressWarnings("unchecked")
            Select<AssignForm.Choice> choice = window.find(Select.class).single();
            choice.setValue(choice.getListDataView().getItems().toList().getLast());
            assign(window, day.toString());
        }
        assertThat(people.as(trainee, () -> training.mine()))
                .hasSameSizeAs(catalogue.courses().getLast().modules());
    }

    private BrowserlessUIContext open() {
        var window = screens.open(staff);
        window.navigate(AssignView.class, Map.of("cohort", cohort.toString()));
        return window;
    }

    private static void assign(BrowserlessUIContext window, String day) {
        window.find(Input.class).withId("due-date").single().setValue(day);
        window.test(window.find(NativeButton.class)
                        .withText("Assign to the cohort")
                        .single())
                .click();
    }
}
